import { describe, expect, it } from 'vitest'
import { findPolicyKind, policySchemas } from './files.ts'
import { isEntered } from './indicators.ts'
import { isValidIn, isValidOn } from './provenance.ts'
import { sayIssue } from './say-issue.ts'
import { labelOn } from './vocabulary.ts'

/** What is wrong with a file, in the words the editor of a policy folder reads. */
function faultsOf(kind: keyof typeof policySchemas, value: unknown): string[] {
  const result = policySchemas[kind].safeParse(value, { error: sayIssue })
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

const rate = {
  key: 'health.insured.rate',
  label: 'Tỷ lệ bảo hiểm y tế',
  label_en: 'Insured',
  measure: '%',
  value: 'rate',
  sector: 'Y tế',
  periods: ['year'],
  verified: false,
  confidence: 'high',
  source: 'báo cáo',
}
const ratio = { numerator: 'health.insured.people', denominator: 'population.people' }

describe('the mark of trust', () => {
  it('asks how sure an unverified value is', () => {
    const { confidence: _, ...unmarked } = { ...rate, ratio }
    expect(faultsOf('indicators', { indicators: [unmarked] })).toEqual([
      'indicators.0.confidence: điều chưa kiểm chứng (verified: false) phải ghi mức tin cậy: high, medium hoặc low',
    ])
  })

  it('takes no confidence beside a verified value', () => {
    const faults = faultsOf('indicators', { indicators: [{ ...rate, ratio, verified: true }] })
    expect(faults).toEqual([
      'indicators.0.confidence: điều đã kiểm chứng (verified: true) không ghi mức tin cậy',
    ])
  })

  it('is never left out', () => {
    const { verified: _, ...unmarked } = { ...rate, ratio }
    expect(faultsOf('indicators', { indicators: [unmarked] })[0]).toContain(
      'phải ghi verified: true hoặc verified: false',
    )
  })
})

describe('an indicator', () => {
  it('that is a rate names its two parts', () => {
    expect(faultsOf('indicators', { indicators: [rate] })).toEqual([
      'indicators.0.ratio: tỷ lệ phải nêu tử số và mẫu số (ratio)',
    ])
  })

  it('that is a level lists the levels', () => {
    expect(faultsOf('indicators', { indicators: [{ ...rate, value: 'level' }] })).toEqual([
      'indicators.0.choices: chỉ tiêu theo mức hoặc trạng thái phải liệt kê các lựa chọn (choices)',
    ])
  })

  it('is typed by a person unless it follows from others', () => {
    const read = (more: object) =>
      policySchemas.indicators.parse({ indicators: [{ ...rate, ...more }] }).indicators.map(isEntered)
    expect(read({ ratio })).toEqual([false])
    expect(read({ ratio: { ...ratio, accepts_rate_alone: true } })).toEqual([true])
    expect(read({ value: 'count', measure: 'hồ sơ' })).toEqual([true])
    expect(read({ value: 'count', parts: { required: ['a.b'] } })).toEqual([false])
  })
})

describe('a policy file', () => {
  it('finds its schema by folder, or by its own name', () => {
    expect(findPolicyKind('programmes/dtts.yaml')).toBe('programmes')
    expect(findPolicyKind('legal-documents/citation-rules.yaml')).toBe('legal-documents/citation-rules')
    expect(findPolicyKind('legal-documents/giam-ngheo.yaml')).toBe('legal-documents')
    expect(findPolicyKind('poverty/standards/2027-2030.yaml')).toBe('poverty/standards')
    expect(findPolicyKind('weather/rain.yaml')).toBeUndefined()
  })

  it('is told of a misspelt field, a wrong word and a missing field', () => {
    const term = {
      code: 'NSTW',
      label: 'Ngân sách trung ương',
      label_en: 'Central',
      verified: true,
      source: 'x',
    }
    expect(
      faultsOf('capital', { vocabulary: 'a', label: 'a', label_en: 'a', terms: [{ ...term, lable: 'x' }] }),
    ).toEqual(['terms.0: không có trường "lable" ở đây; kiểm tra lại chính tả tên trường'])
    expect(faultsOf('capital', { vocabulary: 'a', label: 'a', terms: [term] })).toEqual([
      'labelEn: thiếu trường này (phải là chữ)',
    ])
    expect(faultsOf('indicators', { indicators: [{ ...rate, ratio, periods: ['week'] }] })).toEqual([
      'indicators.0.periods.0: phải là một trong: six-months, nine-months, year',
    ])
  })

  it('may not give an office days without saying whether they were compared', () => {
    const office = { code: 'BTC', name: 'Bộ Tài chính', body: 'ministry', words: ['tài chính'] }
    const proof = { verified: true, source: 'x' }
    const faults = (more: object) =>
      faultsOf('signing/offices', { offices: [{ ...office, ...proof, ...more }] })
    expect(faults({})).toEqual([])
    expect(faults({ valid_to: '2025-02-28' })).toEqual([
      'offices.0.validityVerified: có ngày thì phải ghi ngày ấy đã đối chiếu hay chưa',
    ])
    expect(faults({ body: 'party' })).toEqual([
      'offices.0.body: phải là một trong: parliament, government, prime-minister, ministry, local',
    ])
  })

  it('may not choose a margin outside what the decree allows', () => {
    const faults = faultsOf('signing/nd30-layout', { margins_mm: { top: { value: 30, min: 20, max: 25 } } })
    expect(faults).toContain('marginsMm.top: giá trị chọn (value) phải nằm trong khoảng cho phép (min, max)')
  })
})

describe('validity', () => {
  const district = { validTo: '2025-06-30' }

  it('ends with its last day', () => {
    expect(isValidOn(district, '2025-06-30')).toBe(true)
    expect(isValidOn(district, '2025-07-01')).toBe(false)
  })

  it('covers a year when one day of the year is covered', () => {
    expect(isValidIn(district, 2025)).toBe(true)
    expect(isValidIn(district, 2026)).toBe(false)
    expect(isValidIn({ validFrom: '2026-02-15' }, 2026)).toBe(true)
  })

  it('gives a renamed term the name of the day', () => {
    const [recurrent] = policySchemas.capital.parse({
      vocabulary: 'capital.kinds',
      label: 'Loại vốn',
      label_en: 'Kind',
      terms: [
        {
          code: 'SN',
          label: 'Vốn sự nghiệp',
          label_en: 'Recurrent',
          later_labels: [{ from: '2026-01-01', label: 'Kinh phí chi thường xuyên' }],
          verified: true,
          source: 'x',
        },
      ],
    }).terms
    if (!recurrent) throw new Error('no term')
    expect(labelOn(recurrent, '2025-12-31')).toBe('Vốn sự nghiệp')
    expect(labelOn(recurrent, '2026-01-01')).toBe('Kinh phí chi thường xuyên')
  })
})
