import { type ContestToCount, Uncountable } from './contest'
import { Papers } from './papers'

/**
 * Reads a contest in the BLT format, piece by piece as it comes from a file: numbers of candidates and seats, withdrawn
 * candidates as negative numbers, a line a ranking with its weight in front and 0 behind, a lone 0, then names and title
 * in quotes. `#` begins a comment. Names may be UTF-8 or Latin-1. Refuses equal preferences, because no rule here
 * knows them. Source: Hill, Wichmann and Woodall, Computer Journal 30 (1987); OpenSTV's notes on BLT.
 */
export class BltReader {
  private phase: 'candidates' | 'seats' | 'line' | 'ranking' | 'names' = 'candidates'
  private line = 1
  private number = 0
  private digits = 0
  private negative = false
  private comment = false
  private weight = 0
  private length = 0
  private ballots = 0
  private ranking = new Uint16Array(0)
  private lastSeen = new Float64Array(0)
  private count = 0
  private seats = 0
  private readonly withdrawn: number[] = []
  private readonly papers = new Papers()
  private readonly tail: Uint8Array[] = []
  private fresh = true

  read(bytes: Uint8Array) {
    let from = 0
    if (this.fresh && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3
    this.fresh = false
    for (let at = from; at < bytes.length; at += 1) {
      if (this.phase === 'names') {
        this.tail.push(bytes.slice(at))
        return
      }
      const byte = bytes[at]!
      if (this.comment) {
        if (byte !== 10) continue
        this.comment = false
      }
      if (byte >= 48 && byte <= 57) {
        this.number = this.number * 10 + byte - 48
        this.digits += 1
        continue
      }
      if (this.digits > 0) {
        this.take(this.number)
        this.number = 0
        this.digits = 0
      }
      if (byte === 32 || byte === 13 || byte === 9) continue
      if (byte === 10) this.line += 1
      else this.sign(byte)
    }
  }

  end(): ContestToCount {
    if (this.digits > 0) this.take(this.number)
    if (this.phase === 'candidates' || this.phase === 'seats')
      throw new Uncountable(
        'The file is empty, or does not start with two numbers: candidates and seats.',
      )
    if (this.phase !== 'names')
      throw new Uncountable(
        'The ballots have no end: a line with a single 0 is missing after them.',
      )
    const [names, title] = this.names()
    const { withdrawn, papers } = this
    return { title, seats: this.seats, candidates: names, withdrawn, papers }
  }

  private sign(byte: number) {
    if (byte === 35) this.comment = true
    else if (byte === 45 && this.phase === 'line' && !this.negative) this.negative = true
    else if (byte === 61)
      throw this.wrong('has equal preferences (=). None of our rules counts those')
    else throw this.wrong(`has an unexpected character: ${String.fromCharCode(byte)}`)
  }

  private take(number: number) {
    if (this.digits > 15) throw this.wrong('has a number that is too large')
    switch (this.phase) {
      case 'candidates':
        if (number < 1 || number > 60_000)
          throw this.wrong('must start with the number of candidates')
        this.count = number
        this.ranking = new Uint16Array(number)
        this.lastSeen = new Float64Array(number + 1)
        this.phase = 'seats'
        return
      case 'seats':
        if (number < 1) throw this.wrong('has to say how many seats there are')
        this.seats = number
        this.phase = 'line'
        return
      case 'line':
        return this.begin(number)
      case 'ranking':
        return this.rank(number)
    }
  }

  private begin(number: number) {
    if (this.negative) {
      this.negative = false
      if (number < 1 || number > this.count)
        throw this.wrong(`withdraws candidate ${number}, who is not standing`)
      if (!this.withdrawn.includes(number)) this.withdrawn.push(number)
      return
    }
    if (number === 0) {
      this.phase = 'names'
      return
    }
    this.weight = number
    this.length = 0
    this.ballots += 1
    this.phase = 'ranking'
  }

  private rank(number: number) {
    if (number === 0) {
      this.papers.add(this.ranking, this.length, this.weight)
      if (this.papers.valid + this.papers.invalid > Number.MAX_SAFE_INTEGER)
        throw this.wrong('has more papers than can be counted exactly')
      this.phase = 'line'
      return
    }
    if (number > this.count)
      throw this.wrong(`ranks candidate ${number}, but there are only ${this.count} candidates`)
    if (this.lastSeen[number] === this.ballots) throw this.wrong(`ranks candidate ${number} twice`)
    this.lastSeen[number] = this.ballots
    if (this.withdrawn.length > 0 && this.withdrawn.includes(number)) return
    this.ranking[this.length] = number
    this.length += 1
  }

  private names(): [string[], string] {
    const bytes = joined(this.tail)
    const found = decoded(bytes).split('\n').flatMap(namesIn)
    if (found.length < this.count)
      throw new Uncountable(
        `The file names ${found.length} candidates, but there are ${this.count}.`,
      )
    return [found.slice(0, this.count), found[this.count] ?? '']
  }

  private wrong(what: string) {
    return new Uncountable(`Line ${this.line} ${what}.`)
  }
}

/** The names on a line: usually one, which may have quotes within; the published ballots of many wards leave the quotes out. */
function namesIn(line: string): string[] {
  if (!line.includes('"')) return [line.replace(/(^|\s)#.*/, '').trim()].filter(Boolean)
  const whole = /^\s*"(.*)"\s*(#.*)?$/.exec(line)
  if (whole && !/"\s+"/.test(whole[1]!)) return [whole[1]!.replaceAll('""', '"')]
  return [...line.matchAll(/"([^"]*)"|#.*/g)].flatMap((match) => match[1] ?? [])
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

function decoded(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
