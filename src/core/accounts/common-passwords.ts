/**
 * Words that head every list of stolen passwords, here and abroad, folded to small letters without marks.
 *
 * A password that is one of these, or one with digits and signs around it, is tried first by whoever guesses.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passw0rd password1 pass word qwerty qwertyuiop qwertyui qwerty123 azerty asdfgh asdfghjkl
  zxcvbn zxcvbnm qazwsx qazwsxedc 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 a1b2c3d4 abc abcd abcde abcdef abcdefg
  abcdefgh abcxyz abc123 abcd1234 xyz aaaaaa aaaaaaaa letmein welcome monkey dragon master shadow sunshine
  princess football baseball superman batman michael jordan charlie iloveyou ilovey0u loveyou lovely trustno1
  admin administrator root toor user guest test testing tester demo default changeme secret login hello
  whatever freedom computer internet google facebook zalo tiktok youtube windows microsoft android samsung
  iphone nokia starwars pokemon naruto mustang ferrari mercedes honda yamaha toyota liverpool chelsea arsenal
  manchester barcelona realmadrid ronaldo messi
  matkhau matkhaumoi matkhaucu mat khau mk matma khongcomatkhau khongbiet khongnho quenmatkhau
  anhyeuem emyeuanh yeuanh yeuem yeuemnhieu anhnhoem emnhoanh anhem tinhyeu yeumaimai motminh
  nhoem nhoanh conyeume conyeubo giadinh bome chame meyeu boyeu vochong vo yeu conyeu conlon conmeo concho
  vietnam viet nam vietnamvodich hanoi saigon hochiminh hcm tphcm danang haiphong cantho langson caobang
  hagiang laocai laichau dienbien sonla hoabinh thainguyen quangninh bacgiang bacninh nghean thanhhoa hue
  dongdang docolap doclap tudo hanhphuc doclaptudohanhphuc conghoa bacho bachoquocdan
  ubnd uyban uybannhandan ubndxa hdnd xa phuong thon huyen tinh canbo congchuc quantri quantrivien ketoan
  chutich phochutich vanphong vanthu bithu nguoidung taikhoan dangnhap dungthu thunghiem kiemtra baocao
  nongthonmoi giamngheo mtqg chuongtrinh ngansach khobac
  xinchao chaoban camon cam on toiyeuvietnam toiyeuem toilatoi banla ai aibiet dechoi choivui
  thanhcong maimai maymam phattai phatdat locphat hanhphucmaimai binhyen binhan suckhoe
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nguyenvana nguyenvan nguyenthi
  anh tuan hung dung minh duc huy nam long linh huong lan mai hoa thao trang ngoc thu phuongthao
  123 1234 12345 123456 1234567 12345678 123456789 1234567890 987654321 87654321 0123456789 123123 123123123
  12341234 112233 11223344 1122334455 121212 12121212 123321 12344321 147258 147258369 159753 159357 789456
  789456123 741852963 654321 666666 66666666 888888 88888888 68686868 686868 868686 86868686 6868 8686 7979
  79797979 3979 39397979 111111 11111111 000000 00000000 222222 555555 999999 99999999 99998888
  `
    .trim()
    .split(/\s+/),
)
