import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dateOf, fullTitle, type IssuingOffice, isEntered, type Policy } from '../core/policy/index.ts'
import { isValidOn } from '../core/policy/provenance.ts'
import { Problem } from '../core/problem.ts'
import { loadPolicy } from './policy.ts'

const folder = fileURLToPath(new URL('../../policy', import.meta.url))
let policy: Policy

beforeAll(async () => {
  policy = await loadPolicy(folder)
})

const countKind = (programme: string, kind: string) =>
  policy.listNodesOf(programme).filter((node) => node.kind === kind).length

describe('the programmes', () => {
  it('have the projects, sub-projects and components the decisions list', () => {
    expect([countKind('DTTS', 'project'), countKind('DTTS', 'sub-project')]).toEqual([10, 14])
    expect([countKind('GN', 'project'), countKind('GN', 'sub-project')]).toEqual([7, 11])
    expect(countKind('NTM', 'component')).toBe(11)
    expect(policy.listChildrenOf('CTMTQG2635.HP1')).toHaveLength(10)
    expect(policy.listChildrenOf('CTMTQG2635.HP2')).toHaveLength(5)
  })

  it('stand in report order, children after their parent', () => {
    expect(policy.programmes.map((programme) => programme.code)).toEqual(['DTTS', 'GN', 'NTM', 'CTMTQG2635'])
    expect(
      policy
        .listNodesOf('DTTS')
        .slice(0, 3)
        .map((node) => node.code),
    ).toEqual(['DTTS', 'DTTS.DA1', 'DTTS.DA1.ND1'])
    expect(policy.nodes.map((node) => node.order)).toEqual(policy.nodes.map((_, index) => index))
  })

  it('hand over to the merged programme at the turn of 2025', () => {
    const programmesIn = (year: number) => [
      ...new Set(policy.nodesValidIn(year).map((node) => node.programme)),
    ]
    expect(programmesIn(2023)).toEqual(['DTTS', 'GN', 'NTM'])
    expect(programmesIn(2026)).toEqual(['CTMTQG2635'])
    expect(policy.listNodesOf('DTTS', 2026)).toEqual([])
  })

  it('print number and title as one heading', () => {
    const node = policy.findNode('NTM.ND05')
    expect(node && fullTitle(node)).toBe(
      'Nội dung thành phần số 05: Nâng cao chất lượng giáo dục, y tế và chăm sóc sức khỏe người dân nông thôn',
    )
    expect(policy.findNode('DTTS.DA11')).toBeUndefined()
  })

  it('keep what was never compared with the official text marked', () => {
    expect(policy.findNode('NTM.ND04')).toMatchObject({ verified: false, confidence: 'high' })
    expect(policy.findNode('DTTS.DA2')).toMatchObject({ verified: true })
  })
})

describe('the sources of money', () => {
  const codesOn = (day: string) => policy.listTerms('capital.sources', day).map((term) => term.code)

  it('lose the district on 1 July 2025', () => {
    expect(codesOn('2025-06-30')).toContain('NSDP_HUYEN')
    expect(codesOn('2025-07-01')).not.toContain('NSDP_HUYEN')
  })

  it('can say that nothing was split', () => {
    expect(policy.findTerm('capital.sources', 'KHONG_TACH')).toMatchObject({ unsplit: true })
    expect(policy.findTerm('capital.kinds', 'KHONG_TACH')).toMatchObject({ unsplit: true })
  })
})

describe('the legal documents', () => {
  it('name issuers and symbols as the state does', () => {
    expect(policy.findDocument('01/2022/TT-UBDT')?.issuer).toBe('Ủy ban Dân tộc')
    expect(policy.findDocument('01/2022/TT-UBND')).toBeUndefined()
    expect(policy.findDocument('07/2021/TT-BLĐTBXH')?.subject).toContain(
      'nông nghiệp, lâm nghiệp, ngư nghiệp',
    )
  })

  it('know what amends and replaces what', () => {
    const related = (symbol: string) =>
      policy.findDocument(symbol)?.relations.map((relation) => `${relation.kind} ${relation.document}`)
    expect(related('38/2023/NĐ-CP')).toContain('amends 27/2022/NĐ-CP')
    expect(related('02/2022/TT-BLĐTBXH')).toContain('amends 07/2021/TT-BLĐTBXH')
    expect(related('60/2026/TT-BTC')).toContain('replaces 55/2023/TT-BTC')
  })

  it('are told apart by issuer where a symbol is numbered anew every year', () => {
    expect(policy.findDocument('499/QĐ-UBND', 'Ủy ban nhân dân tỉnh Lạng Sơn')?.issuedOn).toBe('2022-03-23')
    expect(policy.findDocument('499/QĐ-UBND', 'Ủy ban nhân dân tỉnh Cao Bằng')).toBeUndefined()
  })
})

describe('the indicators', () => {
  it('derive the files received from their fields', () => {
    const received = policy.indicatorByKey('one-stop.files.received')
    expect(received && isEntered(received)).toBe(false)
    expect(received?.parts?.required).toContain('one-stop.files.field.civil-status')
  })

  it('let enlistment pass 100 percent with a reason, and nothing else', () => {
    const above = policy.indicators.filter((indicator) => indicator.ratio?.mayExceed100)
    expect(above.map((indicator) => indicator.key)).toEqual(['defence.conscription.rate'])
  })

  it('take a share of villages without its parts', () => {
    const share = policy.indicatorByKey('transport.villages-with-hardened-road.rate')
    expect(share && isEntered(share)).toBe(true)
  })
})

describe('criteria, standards and deadlines', () => {
  it('list as many items as the decision has, or say what was not obtained', () => {
    const countItems = (code: string) =>
      policy.findCriteriaSet(code)?.criteria.flatMap((criterion) => criterion.items).length
    expect(countItems('QD318_NTM_2021_2025')).toBe(57)
    expect(countItems('QD318_NTM_NANG_CAO_2021_2025')).toBe(75)
    expect(policy.findCriteriaSet('QD51_2025')?.criteria).toHaveLength(10)
    expect(policy.findCriteriaSet('QD51_2025')?.head).toMatchObject({ items: 47, obtained: 'partial' })
    expect(policy.findCriteriaSet('KDC_KIEU_MAU_LANG_SON')?.head.obtained).toBe('none')
  })

  it('mark every item whose wording comes from memory', () => {
    const items = policy
      .findCriteriaSet('QD318_NTM_2021_2025')
      ?.criteria.flatMap((criterion) => criterion.items)
    expect(items?.every((item) => !item.verified && item.confidence === 'high')).toBe(true)
  })

  it('hold the old poverty line to the last day of 2026', () => {
    expect(policy.findPovertyStandard('2026-12-31')?.povertyLine).toEqual({
      rural: 1_500_000,
      urban: 2_000_000,
    })
    expect(policy.findPovertyStandard('2027-01-01')?.povertyLine).toEqual({
      rural: 2_200_000,
      urban: 2_800_000,
    })
    expect(policy.findPovertyStandard('2021-12-31')).toBeUndefined()
    expect(policy.findPovertyStandard('2027-01-01')?.indicatorsState).toBe('draft')
  })

  it('count a deadline of the next year from the reporting year', () => {
    const due = policy.deadlines.find((deadline) => deadline.key === 'due.dtts.year-data')
    expect(due && dateOf(due.on, 2023)).toBe('2024-01-25')
  })
})

describe('the page of an official document', () => {
  it('prints inside the margins the decree allows', () => {
    const { top, bottom, left, right } = policy.layout.marginsMm
    expect([top.value, bottom.value, left.value, right.value]).toEqual([20, 20, 30, 15])
  })

  it('knows on whose behalf a document is signed', () => {
    expect(policy.authorities.map((authority) => authority.mark)).toEqual(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'])
  })
})

describe('offices that issue documents', () => {
  it('are marked as compared when a compared document bears their code and name', () => {
    const compared = policy.documents.filter(({ verified }) => verified)
    const isBorne = ({ code, name }: IssuingOffice) =>
      compared.some(
        ({ symbol, issuer }) =>
          issuer.startsWith(name) && symbol.split(/[-/]/).some((part) => part.replace(/\d+$/, '') === code),
      )
    expect(policy.offices.filter((office) => office.verified !== isBorne(office))).toEqual([])
  })

  it('are each there in the year of the documents they issued', () => {
    const wrong = policy.documents.filter(({ issuer, issuedOn }) => {
      const office = policy.offices.find(({ name }) => name === issuer)
      return office && issuedOn && !isValidOn(office, issuedOn)
    })
    expect(wrong.map(({ symbol }) => symbol)).toEqual([])
  })

  it('issue documents of kinds whose signs they are', () => {
    const wrong = policy.documents.filter(({ kind, symbol }) => {
      const signs = policy.legalKinds.find(({ name }) => name === kind)?.signs
      return signs && !signs.some((sign) => symbol.split(/[-/]/).some((part) => part.startsWith(sign)))
    })
    expect(wrong.map(({ symbol }) => symbol)).toEqual([])
  })
})

it('the policy cannot be changed once loaded', () => {
  expect(Object.isFrozen(policy)).toBe(true)
  expect(Object.isFrozen(policy.layout.marginsMm.top)).toBe(true)
  expect(policy.nodes.every(Object.isFrozen)).toBe(true)
})

describe('a broken folder', () => {
  let copy: string | undefined

  afterEach(async () => {
    if (copy) await rm(copy, { recursive: true })
    copy = undefined
  })

  /** What is said of a copy of the folder in which pieces of files were replaced. */
  async function faultsAfter(changes: [file: string, from: string, to: string][]): Promise<string[]> {
    copy = await mkdtemp(join(tmpdir(), 'mtqg-policy-'))
    await cp(folder, copy, { recursive: true })
    for (const [file, from, to] of changes) {
      const text = await readFile(join(copy, file), 'utf8').catch(() => '')
      await writeFile(join(copy, file), from ? text.replace(from, to) : to)
    }
    const problem = await loadPolicy(copy).catch((error: unknown) => error)
    if (!(problem instanceof Problem)) throw new Error('the folder was accepted')
    return (problem as Problem<'policy.broken'>).details.faults
  }

  it('is refused with every fault, each with its file and line', async () => {
    const faults = await faultsAfter([
      ['capital/kinds.yaml', 'label_en: Investment capital', 'lable_en: Investment capital'],
      ['indicators/health.yaml', 'measure: lượt', 'measure: 5'],
    ])
    expect(faults).toEqual([
      'capital/kinds.yaml:5: terms.0.label_en: thiếu trường này (phải là chữ)',
      'capital/kinds.yaml:7: terms.0.lable_en: không có trường này ở đây; kiểm tra lại chính tả tên trường',
      'indicators/health.yaml:5: indicators.0.measure: phải là chữ',
    ])
  })

  it('names the line that is not YAML', async () => {
    const faults = await faultsAfter([['programmes/gn.yaml', 'order: 2', 'order: [2']])
    expect(faults[0]).toMatch(/^programmes\/gn\.yaml:\d+: không đọc được YAML ở dòng này/)
  })

  it('is told of a relation to an unknown document', async () => {
    const faults = await faultsAfter([
      ['legal-documents/quan-ly-chung.yaml', 'document: 27/2022/NĐ-CP', 'document: 72/2022/NĐ-CP'],
    ])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      /^legal-documents\/quan-ly-chung\.yaml:\d+: .*không có văn bản số "72\/2022\/NĐ-CP"$/,
    )
  })

  it('is told of keys and codes used twice', async () => {
    const faults = await faultsAfter([
      ['indicators/health.yaml', 'key: health.visits', 'key: population.people'],
      ['programmes/gn-du-an.yaml', 'code: GN.DA2', 'code: GN.DA3'],
      ['signing/offices.yaml', 'code: BYT', 'code: BTC'],
    ])
    expect(faults.join('\n')).toContain('mã "GN.DA3" bị trùng')
    expect(faults.join('\n')).toContain('"population.people" bị trùng, đã có trong indicators/health.yaml')
    expect(faults.join('\n')).toMatch(/signing\/offices\.yaml:\d+: .*"BTC" bị trùng/)
  })

  it('is told of a part, a node or a programme that does not exist', async () => {
    const faults = await faultsAfter([
      ['indicators/one-stop.yaml', 'one-stop.files.field.certification', 'one-stop.files.field.notary'],
      ['indicators/defence.yaml', 'node: NTM.ND10', 'node: NTM.ND12'],
      ['programmes/ntm-noi-dung-thanh-phan.yaml', 'of: NTM', 'of: NTN'],
    ])
    const text = faults.join('\n')
    expect(text).toContain('không có chỉ tiêu mang khóa "one-stop.files.field.notary"')
    expect(text).toContain('không có mục chương trình mã "NTM.ND12"')
    expect(text).toContain('programmes/ntm-noi-dung-thanh-phan.yaml:3: of: không có chương trình mã "NTN"')
  })

  it('is told of a file without a schema and of a file that is missing', async () => {
    const faults = await faultsAfter([['rain.yaml', '', 'rain: 1']])
    expect(faults).toEqual(['rain.yaml:1: không có khuôn (schema) nào cho thư mục này'])
    if (copy) await rm(join(copy, 'signing/nd30-layout.yaml'))
    const problem = await loadPolicy(copy ?? '').catch((error: unknown) => error)
    expect((problem as Problem<'policy.broken'>).details.faults).toContain(
      'signing/nd30-layout.yaml: thiếu tệp này',
    )
  })
})
