import type { Amount } from './amounts.ts'

const lead = /(?<!mật độ )(?:dân số|nhân khẩu)(?:[\p{L}\s]|năm \d{4}){0,50}(?:là|có|:|khoảng)?\s*$/iu

/** Whether an amount of people is said to be the population: "dân số trung bình năm 2024 của xã là 7.352 người", not so many a km². */
export const isPopulation = (text: string, from: number, { unit, per, start }: Amount): boolean =>
  unit === 'người' && !per && lead.test(text.slice(Math.max(from, start - 70), start))
