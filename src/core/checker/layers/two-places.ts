/** "Đông Thanh giáp xã Đông Thành": a neighbour, or one that is visited. */
const another =
  /^[^.;\n]{0,40}(?<!\p{L})(?:giáp|ranh giới|phối hợp|liên kết|kết nghĩa|giao lưu|thăm|học tập|tham quan|trao đổi)(?!\p{L})[\p{Ll}\s,]{0,30}$/u

/** "từ Tân Lập sang Tân Láp": from one to the other. */
const towards = /^\s?(?:sang|đến|đi|và|với|tới|qua|về|[-–])\s[\p{Ll}\s]{0,12}$/u

/** Whether the words between two names that are much alike say that there are two places. */
export const partsTwo = (between: string): boolean => another.test(between) || towards.test(between)
