import { sql } from 'kysely'
import { unsplitCode } from '../../src/core/capital/tally.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { writeWithin } from '../../src/platform/database/scope.ts'
import type { System } from '../../src/system/open-system.ts'
import type { SampleHead } from '../../src/system/sample-files.ts'

/** How much a commune of 15,000 households writes in a year, by register. */
const inAYear = { documents: 600, events: 160, visits: 60, payments: 300, villages: 80 } as const
export const firstYear = 2014
export const lastYear = 2023
/** The component that the payments are made from; its purse is large enough for all of them and the bench's own. */
export const busyNode = 'NTM.ND07'

/**
 * Fills the sample commune with ten years of a commune of 15,000 households.
 *
 * Rows are made below the operations, from their running numbers alone, so that two runs work on the same data.
 */
export async function addTenYears(system: System, { commune }: SampleHead): Promise<void> {
  const { id } = await getUnitByCode(system.db, commune.code, commune.at)
  const years = sql`generate_series(${sql.lit(firstYear)}, ${sql.lit(lastYear)}) as year`
  const many = (count: number) => sql`generate_series(1, ${sql.lit(count)}) as number`
  await writeWithin(system.db, 'everything', async (tx) => {
    await sql`
      with village as (
        insert into units (id, level, synthetic)
        select gen_random_uuid(), 'village', true from ${many(inAYear.villages)} returning id
      )
      insert into unit_versions (unit_id, name, full_name, kind, name_folded, sort_key, parent_id)
      select id, 'Bản ' || row_number() over (), 'Thôn Bản ' || row_number() over (), 'Thôn',
        'ban ' || row_number() over (), 'ban ' || row_number() over (), ${id} from village
    `.execute(tx)
    await sql`
      insert into official_documents
        (commune_id, id, direction, kind, number, symbol, issuer, issuer_key, issued_on, issued_in, subject, synthetic)
      select ${id}, gen_random_uuid(), case when number % 3 = 0 then 'incoming' else 'own' end,
        case when number % 5 = 0 then 'Quyết định' else 'Công văn' end,
        number, number || '/B' || year || '-UBND', 'UBND xã Thụy Hùng', 'ubnd xa thuy hung',
        make_date(year, 1 + number % 12, 1 + number % 28), year,
        'về việc triển khai nhiệm vụ số ' || number || ' của các chương trình mục tiêu quốc gia năm ' || year, true
      from ${years}, ${many(inAYear.documents)}
    `.execute(tx)
    await sql`
      insert into outreach_events
        (commune_id, id, code, form, programmes, topic, occurred_from, occurred_to, occurred_in, sessions, attendances,
         attendance_measure, synthetic)
      select ${id}, gen_random_uuid(), 'bench-' || year || '-' || number, 'meeting', '{GN}',
        'Tuyên truyền đợt ' || number, make_date(year, 1 + number % 12, 1 + number % 28),
        make_date(year, 1 + number % 12, 1 + number % 28), year, 1, 30 + number % 50, 'lượt người', true
      from ${years}, ${many(inAYear.events)}
    `.execute(tx)
    await sql`
      insert into supervision_visits
        (commune_id, id, code, conducted_by, kind, body_level, programmes, scope, occurred_from, occurred_to, occurred_in,
         delegations, synthetic)
      select ${id}, gen_random_uuid(), 'bench-' || year || '-' || number, 'Ban giám sát đầu tư của cộng đồng', 'supervision',
        'community', '{NTM}', 'Công trình số ' || number, make_date(year, 1 + number % 12, 1 + number % 28),
        make_date(year, 1 + number % 12, 1 + number % 28), year, 1, true
      from ${years}, ${many(inAYear.visits)}
    `.execute(tx)
    await sql`
      insert into capital_allocations
        (commune_id, id, node_code, source_code, kind_code, budget_year, year_status, amount, decided_year, synthetic)
      select ${id}, gen_random_uuid(), ${busyNode}, ${unsplitCode}, ${unsplitCode}, year, 'current', 900000000000, year, true
      from ${years}
    `.execute(tx)
    await sql`
      insert into capital_disbursements
        (commune_id, id, node_code, source_code, kind_code, budget_year, year_status, amount, paid_on, voucher_number, synthetic)
      select ${id}, gen_random_uuid(), ${busyNode}, ${unsplitCode}, ${unsplitCode}, year, 'current', 1000000 + number * 1000,
        make_date(year, 1 + number % 12, 1 + number % 28), 'GRDT-' || number, true
      from ${years}, ${many(inAYear.payments)}
    `.execute(tx)
    await sql`
      with review as (
        insert into poverty_reviews (commune_id, id, year, status, reviewed_on, synthetic)
        select ${id}, gen_random_uuid(), year, 'official', make_date(year, 12, 10), true from ${years} where year < ${sql.lit(lastYear)}
        on conflict do nothing returning id, year
      )
      insert into poverty_review_counts (commune_id, id, review_id, village_id, households, people, poor, near_poor, synthetic)
      select ${id}, gen_random_uuid(), review.id, version.unit_id, 188, 790, 2 + (${sql.lit(lastYear)} - year), 12, true
      from review, unit_versions as version where version.parent_id = ${id} and version.name like 'Bản %'
    `.execute(tx)
  })
  await sql`analyze`.execute(system.db)
}
