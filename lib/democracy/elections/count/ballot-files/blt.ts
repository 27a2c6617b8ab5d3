import { type ContestToCount, Uncountable } from '../contest'
import { readNames } from './blt-names'
import { CollectedPapers, type ReadingTerms } from './collected-papers'
import { assertNotUtf16, wrongLine } from './text'

/**
 * Reads a contest in the BLT format, piece by piece as it comes from a file. Line by line: the numbers of candidates and
 * seats; withdrawn candidates as negative numbers; each ballot, or many equal ones, with the weight in front and 0 behind;
 * a single 0; then names and title (blt-names.ts). `#` begins a comment. As OpenSTV and OpaVote write it, a ballot may have its
 * name in brackets in front, a `-` where a preference was skipped, and `=` between equals. A line that is not exactly that is
 * refused by its number: a file that is nearly understood elects the wrong people.
 * Sources: Hill, Wichmann and Woodall, Computer Journal 30 (1987); opavote.com/help/overview, "BLT file format".
 */
export class BltReader {
  private line = 0
  private rest: Uint8Array = new Uint8Array()
  private started = false
  private seats = 0
  private collected: CollectedPapers | undefined
  private ranking = new Uint16Array()
  private inBallots = false
  private namesFrom = 0
  private readonly tail: Uint8Array[] = []

  constructor(private readonly terms: ReadingTerms) {}

  read(bytes: Uint8Array) {
    if (this.namesFrom > 0) {
      this.tail.push(bytes.slice())
      return
    }
    let piece = this.rest.length > 0 ? joined([this.rest, bytes]) : bytes
    if (!this.started) {
      if (piece.length < 3) {
        this.rest = piece.slice()
        return
      }
      assertNotUtf16(piece)
      if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) piece = piece.subarray(3)
      this.started = true
    }
    let from = 0
    for (;;) {
      const end = piece.indexOf(10, from)
      if (end < 0) break
      this.readLine(piece.subarray(from, end))
      from = end + 1
      if (this.namesFrom > 0) {
        this.tail.push(piece.slice(from))
        return
      }
    }
    this.rest = piece.slice(from)
  }

  end(): ContestToCount & { notes: string[] } {
    if (this.namesFrom === 0 && this.rest.length > 0) this.readLine(this.rest)
    if (!this.collected)
      throw new Uncountable(
        'The file is empty, or does not start with two numbers: candidates and seats.',
      )
    if (this.namesFrom === 0)
      throw new Uncountable(
        'The ballots have no end: a line with a single 0 is missing after them.',
      )
    const [candidates, title] = readNames(
      joined(this.tail),
      this.namesFrom,
      this.collected.candidates,
    )
    return { title, seats: this.seats, candidates, ...this.collected.finish() }
  }

  private readLine(bytes: Uint8Array) {
    this.line += 1
    if (this.inBallots && this.readPlainBallot(bytes)) return
    const text = new TextDecoder().decode(bytes).replace(/#.*/, '').trim()
    if (text === '') return
    if (!this.collected) this.readHead(text)
    else if (text === '0') this.namesFrom = this.line + 1
    else if (!this.inBallots && /^-\d/.test(text)) this.readWithdrawn(text)
    else {
      this.inBallots = true
      this.readBallot(text)
    }
  }

  private readHead(text: string) {
    const [, candidates, seats] = /^(\d{1,6})\s+(\d{1,6})$/.exec(text) ?? []
    if (candidates === undefined)
      throw this.wrong('must have two numbers and nothing else: candidates and seats')
    if (Number(candidates) < 1 || Number(candidates) > 60_000)
      throw this.wrong('must start with the number of candidates')
    if (Number(seats) < 1) throw this.wrong('has to say how many seats there are')
    this.seats = Number(seats)
    this.collected = new CollectedPapers(this.terms, Number(candidates))
    this.ranking = new Uint16Array(Number(candidates))
  }

  private readWithdrawn(text: string) {
    for (const word of text.split(/\s+/)) {
      const number = -Number(word)
      if (!/^-\d{1,6}$/.test(word))
        throw this.wrong('must name withdrawn candidates, each with a minus in front')
      if (number < 1 || number > this.collected!.candidates)
        throw this.wrong(`withdraws candidate ${number}, who is not standing`)
      this.collected!.withdraw(number)
    }
  }

  /** A ballot of digits and spaces alone, which nearly all are: read from its bytes, without making text of them. */
  private readPlainBallot(bytes: Uint8Array): boolean {
    let [length, number, digits, weight, ended] = [-1, 0, 0, 0, false]
    const end = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length
    for (let at = 0; at <= end; at += 1) {
      const byte = at === end ? 32 : bytes[at]!
      if (byte >= 48 && byte <= 57) {
        if (ended) return false
        number = number * 10 + byte - 48
        digits += 1
        continue
      }
      if (byte !== 32) return false
      if (digits === 0) continue
      if (digits > 15 || (number > 65_535 && length >= 0)) return false
      if (length < 0) weight = number
      else if (number === 0) ended = true
      else if (length >= this.ranking.length) return false
      else this.ranking[length] = number
      if (!ended) length += 1
      number = 0
      digits = 0
    }
    if (!ended || weight === 0) return false
    this.collected!.addRanking(this.line, this.ranking, length, weight)
    return true
  }

  private readBallot(text: string) {
    const [, name, marks] = /^(\([^()]*\))?(.*)$/.exec(text)!
    const [weight, ...words] = marks!.trim().split(/\s+/)
    if (/^-\d/.test(weight!))
      throw this.wrong('withdraws a candidate, which can be done only before the first ballot')
    if (!/^\d{1,15}$/.test(weight!)) throw this.unexpected(weight!)
    if (Number(weight) === 0)
      throw this.wrong('starts with 0, which ends the ballots, but there is more on it')
    if (name && Number(weight) !== 1)
      throw this.wrong('has a ballot’s name in front, so its weight must be 1')
    if (words.pop() !== '0') throw this.wrong('is a ballot without a 0 at its end')
    this.collected!.addPlaces(
      this.line,
      words.map((word) => this.place(word)),
      Number(weight),
    )
  }

  private place(word: string): number[] {
    if (word === '-') return []
    if (!/^\d+(=\d+)*$/.test(word)) throw this.unexpected(word)
    const numbers = word.split('=').map(Number)
    if (numbers.includes(0))
      throw this.wrong('has a 0 among its preferences. Each ballot needs a line of its own')
    return numbers
  }

  private unexpected(word: string) {
    if (word === '') return this.wrong('has no weight')
    const character = [...word].find((one) => !/[\d=]/.test(one))
    return this.wrong(
      character ? `has an unexpected character: ${character}` : 'has a number that is too large',
    )
  }

  private wrong(what: string) {
    return wrongLine(this.line, what)
  }
}

function joined(pieces: Uint8Array[]) {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
