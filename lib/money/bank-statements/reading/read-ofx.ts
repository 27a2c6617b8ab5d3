import { cleanText } from '@/lib/kernel/clean-text'
import { type BadLine, mostLines, UnreadableStatement } from './problems'
import { endingOf, mostOnALine, type Statement, type StatementLine } from './statement'
import { bankDate, bankPence } from './values'

export function isOfx(text: string): boolean {
  return /^\s*(OFXHEADER|<\?OFX|<\?xml[^>]*>\s*(<\?OFX|<OFX)|<OFX)/i.test(text)
}

/** Reads OFX, the older kind without closing tags (SGML) and the newer one (XML) alike: a tag and what follows it. */
export function readOfx(text: string, today: string): Statement {
  if (!/^GBP$/i.test(tagIn(text, 'CURDEF') ?? 'GBP')) throw new UnreadableStatement('not-pounds')
  const blocks = [...text.matchAll(/<STMTTRN>([\s\S]*?)(?=<\/?STMTTRN>|<\/BANKTRANLIST>|$)/gi)]
  if (blocks.length > mostLines) throw new UnreadableStatement('too-many-lines')
  const bad: BadLine[] = []
  const lines: StatementLine[] = []
  for (const [, block = ''] of blocks) {
    const line = lines.length + bad.length + 1
    const on = bankDate(tagIn(block, 'DTPOSTED') ?? '')
    const pence = bankPence(tagIn(block, 'TRNAMT') ?? '')
    if (pence === undefined) bad.push({ line, problem: 'amount' })
    else if (!on) bad.push({ line, problem: 'date' })
    else if (on > today) bad.push({ line, problem: 'future' })
    else if (Math.abs(pence) > mostOnALine) bad.push({ line, problem: 'too-much' })
    else if (pence !== 0) lines.push({ line, on, pence, words: wordsOf(block) })
  }
  if (bad.length > 0) throw new UnreadableStatement(undefined, bad)
  if (lines.length === 0) throw new UnreadableStatement('no-lines')
  const balance = /<LEDGERBAL>([\s\S]*?)(?=<\/LEDGERBAL>|<AVAILBAL>|$)/i.exec(text)?.[1] ?? ''
  return {
    format: 'OFX',
    accountEnding: endingOf(tagIn(text, 'ACCTID')),
    closingPence: bankPence(tagIn(balance, 'BALAMT') ?? ''),
    lines,
  }
}

function tagIn(text: string, tag: string): string | undefined {
  return new RegExp(`<${tag}>([^<\\r\\n]*)`, 'i').exec(text)?.[1]?.trim()
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' }

function wordsOf(block: string): string {
  const parts = ['NAME', 'MEMO'].flatMap((tag) => tagIn(block, tag) || [])
  const text = [...new Set(parts)].join(', ')
  const plain = text.replace(/&(amp|lt|gt|apos|quot);/g, (_, name: string) => entities[name]!)
  return cleanText(plain).slice(0, 300)
}
