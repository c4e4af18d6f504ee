import { expect, test } from 'vitest'
import { indexWords } from './word-index.ts'
import { splitWords } from './words.ts'

const read = (text: string) => ({ text, words: splitWords(text, { start: 0, end: text.length }) })
const sentences = ['Xã có 12 thôn.', 'Đứng thứ hai.', 'Rừng 12km2; thôn Đông có 3ha.'].map(read)
const index = indexWords(sentences)
const told = (...words: string[]) => index.sentencesWith(words).map(({ text }) => text)

test('sentences are found by any of the words, in reading order and each once', () => {
  expect(told('thôn', 'có')).toEqual(['Xã có 12 thôn.', 'Rừng 12km2; thôn Đông có 3ha.'])
  expect(told('đứng')).toEqual(['Đứng thứ hai.'])
})

test('a unit that stands right behind its number is a word', () => {
  expect(told('km')).toEqual(['Rừng 12km2; thôn Đông có 3ha.'])
  expect(told('ha', 'tấn')).toEqual(['Rừng 12km2; thôn Đông có 3ha.'])
})

test('words that nobody wrote find nothing', () => {
  expect(told('huyện')).toEqual([])
})

test('the places of words are told in reading order', () => {
  const text = 'Thứ hai, thôn Đông; thứ ba, thôn Tây'
  const { placesOf } = indexWords([read(text)])
  expect(placesOf(['thôn', 'thứ'])).toEqual([0, 9, 20, 28])
  expect(placesOf(['xã'])).toEqual([])
})
