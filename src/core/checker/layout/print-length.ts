/** 19.05 → "19,05"; at most two decimals. */
export const printDecimal = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')
