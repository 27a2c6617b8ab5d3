import type { CountStage } from '@/lib/democracy/elections/count/contest'
import type { PdfBlock } from '@/lib/pdf/document'
import { type Counted, candidateStandings, isReopening, nameOf } from './explained/counted-contest'
import { explainStage, stageTitle } from './explained/explain'
import { besides, electedHeadline } from './explained/headline'
import { rulesInWords } from './explained/rules'
import { votesInWords } from './explained/vote-units'

/** The count sheet of one contest, stage by stage with every rule named: the same on a page and on paper. */
export function sheetOf(counted: Counted): PdfBlock[] {
  const { count, title } = counted
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: `${electedHeadline(count, counted.kind)}.` },
    ...besides(counted).map((text): PdfBlock => ({ kind: 'text', text })),
    { kind: 'terms', rows: termsOf(counted) },
    ...count.stages.flatMap((stage) => blocksOf(counted, stage)),
  ]
}

function termsOf({ count, constraints }: Counted): [string, string][] {
  return [
    ['Counted by', rulesInWords[count.rules]],
    ['Seats', String(count.seats)],
    ['Valid papers', votesInWords(String(count.valid))],
    ['Papers with no preference here', votesInWords(String(count.invalid))],
    ['Quota', votesInWords(count.quota)],
    ...constraints.map(({ name }): [string, string] => ['Quotas', name]),
  ]
}

function blocksOf(counted: Counted, stage: CountStage): PdfBlock[] {
  return [
    { kind: 'heading', text: `Stage ${stage.stage}: ${stageTitle(counted, stage)}` },
    ...explainStage(counted, stage).map((text): PdfBlock => ({ kind: 'text', text })),
    {
      kind: 'table',
      caption: `${counted.title}, votes at the end of stage ${stage.stage}`,
      columns: [{ head: 'Candidate' }, { head: 'Votes', numeric: true }, { head: 'Standing' }],
      rows: [
        ...stageRows(counted, stage).map(({ name, votes, standing }) => [name, votes, standing]),
        ['Non-transferable', votesInWords(stage.nonTransferable), ''],
        ['Lost by rounding', votesInWords(stage.roundingLoss), ''],
      ],
      foot: ['Valid papers', votesInWords(String(counted.count.valid)), ''],
    },
  ]
}

export type StageRow = {
  number: number
  name: string
  votes: string
  standing: string
  reopening: boolean
}

/** How everybody stands at the end of a stage. */
export function stageRows(counted: Counted, stage: CountStage): StageRow[] {
  const { count } = counted
  const now = candidateStandings(counted, stage)
  return count.candidates.map((_, at) => ({
    number: at + 1,
    name: nameOf(count, at + 1),
    votes: votesInWords(stage.votes[at]!),
    standing: now[at]!,
    reopening: isReopening(count, at + 1),
  }))
}
