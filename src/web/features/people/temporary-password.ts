/** Short words without similar letters, easy to dictate over the telephone. */
const words = (
  'ban bao bien bong buoi cam canh cau che chim chuoi chum cua dao dat dau den doi dua duong ga gao ghe ' +
  'giay gio gung hoa hoc keo khe khoai lan lau long lua mai man mat may mo moc muoi nam nang neo nep ngo ' +
  'nha nhan non nui nuoc oi ong phin qua que rau ruong sach sen song suoi tam tau thung tre trau tranh trong ' +
  'tuoi vai ve voi vuon xanh xoai xuan'
).split(' ')

/** Four words, "gao-nui-sen-tre": about 26 bits, for one sign-in behind a lock that counts wrong tries. */
export function suggestPassword(random: (below: number) => number = secureRandom): string {
  return Array.from({ length: 4 }, () => words[random(words.length)] ?? '').join('-')
}

/** A number below the limit from the generator of the browser, without the bias of a remainder. */
function secureRandom(below: number): number {
  const limit = Math.floor(2 ** 32 / below) * below
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (number < limit) return number % below
  }
}
