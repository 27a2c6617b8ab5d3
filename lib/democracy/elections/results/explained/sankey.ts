import type { Counted } from './counted-contest'
import { transfersInto, type VoteHolder } from './transfers'

/** A block of votes that somebody has at a stage, and ribbons from one stage to the next. Sizes are in the drawing's units. */
export type VoteBlock = {
  key: string
  holder: VoteHolder
  stage: number
  x: number
  y: number
  height: number
}
export type Ribbon = { key: string; from: VoteHolder; moved: boolean; path: string }
export type Sankey = { width: number; height: number; blocks: VoteBlock[]; ribbons: Ribbon[] }

const column = 150
export const blockWidth = 14
const drawn = 420
const gap = 22

/**
 * Lays out where votes are at each stage and how they go on. Candidates keep their place in the column from stage to stage, most
 * first preferences at the top, so that eyes find them again; what nobody can use any more lies at the foot. Where
 * several give at once (Meek), each receiver's ribbon is shared among the givers by what they give. d3-sankey finds places of its
 * own for everything, anew in each column, and still asks for d3-shape 1.
 */
export function layOut({ count }: Counted): Sankey {
  const [first] = count.stages
  if (!first || count.valid === 0) return { width: 0, height: 0, blocks: [], ribbons: [] }
  const order: VoteHolder[] = count.candidates
    .map((_, at) => at + 1)
    .filter((one) => count.stages.some(({ votes }) => Number(votes[one - 1]) > 0))
    .toSorted((one, other) => Number(first.votes[other - 1]) - Number(first.votes[one - 1]))
  order.push('non-transferable')
  const scale = drawn / count.valid
  const blocks = count.stages.flatMap((stage, at) => {
    let y = 0
    return order.flatMap((holder): VoteBlock[] => {
      const height = Number(votesOf(stage, holder)) * scale
      if (height <= 0) return []
      const block = { key: `${at} ${holder}`, holder, stage: at + 1, x: at * column, y, height }
      y += height + gap
      return [block]
    })
  })
  const width = (count.stages.length - 1) * column + blockWidth
  return {
    width,
    height: drawn + gap * (order.length - 1),
    blocks,
    ribbons: count.stages.slice(1).flatMap(({ stage }) => ribbonsInto(count, stage, blocks, scale)),
  }
}

function votesOf(stage: Counted['count']['stages'][number], holder: VoteHolder): string {
  return typeof holder === 'number' ? stage.votes[holder - 1]! : stage.nonTransferable
}

/** What stays is drawn at the top of each block; what leaves below it, what arrives below it on the other side. */
function ribbonsInto(count: Counted['count'], stage: number, blocks: VoteBlock[], scale: number) {
  const before = blocks.filter((one) => one.stage === stage - 1)
  const after = new Map(
    blocks.filter((one) => one.stage === stage).map((one) => [one.holder, one] as const),
  )
  const { given, received } = transfersInto(count, stage)
  const gave = new Map(given.map(({ holder, votes }) => [holder, Number(votes) * scale]))
  const total = [...gave.values()].reduce((sum, one) => sum + one, 0)
  const arrived = new Map<VoteHolder, number>()
  return before.flatMap((from) => {
    const leaving = gave.get(from.holder) ?? 0
    const staying = from.height - leaving
    const same = after.get(from.holder)
    const ribbons: Ribbon[] = []
    const add = (to: VoteBlock, start: number, end: number, thick: number, moved: boolean) =>
      ribbons.push({
        key: `${from.key} ${to.key} ${moved}`,
        from: from.holder,
        moved,
        path: ribbon(from.x + blockWidth, from.y + start, to.x, to.y + end, thick),
      })
    if (same && staying > 0) add(same, 0, 0, staying, false)
    let start = staying
    for (const { holder, votes } of leaving > 0 ? received : []) {
      const to = after.get(holder)
      const thick = (Number(votes) * scale * leaving) / total
      if (!to) continue
      const kept = Math.max(0, to.height - totalInto(received, holder) * scale)
      const end = arrived.get(holder) ?? kept
      add(to, start, end, thick, true)
      arrived.set(holder, end + thick)
      start += thick
    }
    return ribbons
  })
}

function totalInto(received: { holder: VoteHolder; votes: string }[], holder: VoteHolder): number {
  return Number(received.find((one) => one.holder === holder)?.votes ?? 0)
}

function ribbon(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const middle = (x1 + x2) / 2
  const [a, b, c, d] = [y1, y2, y2 + thick, y1 + thick].map((one) => one.toFixed(2))
  return `M${x1},${a}C${middle},${a} ${middle},${b} ${x2},${b}L${x2},${c}C${middle},${c} ${middle},${d} ${x1},${d}Z`
}
