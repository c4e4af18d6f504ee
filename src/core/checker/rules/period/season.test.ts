import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A season', () => {
  it('compared with itself is told', () =>
    expect(
      listMismatches('Sản lượng vụ Hè Thu 2023 - 2024 tăng 4% «period|so với vụ Hè Thu 2023 - 2024».'),
    ).toEqual([]))
  it('compared with the one before is left alone', () =>
    expect(listMismatches('Sản lượng vụ Hè Thu 2023 - 2024 tăng 4% so với vụ Hè Thu 2022 - 2023.')).toEqual(
      [],
    ))
})
