import type { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm trường',
}

/**
 * Says one schema issue in Vietnamese, for people who edit policy files.
 *
 * Returns undefined for issues that already carry a Vietnamese sentence of their own.
 */
export function sayIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const expected = kinds[String(issue.expected)] ?? String(issue.expected)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `thiếu trường này (phải là ${expected})`
      return `phải là ${expected}`
    case 'unrecognized_keys':
      return `không có trường "${(issue.keys as string[]).join('", "')}" ở đây; kiểm tra lại chính tả tên trường`
    case 'invalid_value':
      return `phải là một trong: ${(issue.values as unknown[]).map(String).join(', ')}`
    case 'too_small':
      return `phải từ ${String(issue.minimum)} trở lên`
    case 'too_big':
      return `không được quá ${String(issue.maximum)}`
    default:
      return undefined
  }
}
