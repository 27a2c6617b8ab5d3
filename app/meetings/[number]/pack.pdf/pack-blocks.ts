import { amendmentStatus } from '@/components/democracy/motions/amendments/amendment-labels'
import { whereItIs } from '@/lib/democracy/meetings/meeting-event'
import type { MotionPapers } from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import type { Meeting } from '@/lib/democracy/meetings/read'
import type { Amendment, Amendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { isInText, isStillOpen } from '@/lib/democracy/motions/amendments/states'
import type { Motion } from '@/lib/democracy/motions/read'
import type { MotionState } from '@/lib/democracy/motions/states'
import { inlineRuns, type NumberedLine, numberLines } from '@/lib/democracy/motions/text/lines'
import { timeInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { PdfBlock } from '@/lib/pdf/document'

export type MotionInPack = {
  motion: Motion
  amendments: Amendments
  papers: MotionPapers['papers']
}

/** All that a meeting decides about, on paper: its agenda with times, then each motion by line with what members want changed. */
export function packBlocks(meeting: Meeting, motions: readonly MotionInPack[]): PdfBlock[] {
  return [
    { kind: 'terms', rows: factsOf(meeting) },
    {
      kind: 'table',
      caption: 'Agenda',
      columns: [{ head: 'Time' }, { head: 'Item' }, { head: 'Who, and what about' }],
      rows: meeting.agenda.map((item, place) => [
        timeInWords(item.at),
        `${place + 1}. ${item.title}`,
        [item.speaker, item.about].filter(Boolean).join('. '),
      ]),
    },
    ...papersOf(meeting, motions),
    ...motions.flatMap(motionBlocks),
  ]
}

function factsOf(meeting: Meeting): [string, string][] {
  const { chair, roll, quorum, access, children, travel, onlineLink, over } = meeting
  return [
    ['Where', whereItIs(meeting)],
    ...(onlineLink ? [['Online', 'The link is on the page of the meeting.'] as const] : []),
    ...(chair ? [['In the chair', chair] as const] : []),
    ...(over
      ? []
      : [
          [
            'Quorum',
            `${capital(countInWords(quorum))} of the ${roll.toLocaleString('en-GB')} of us with a vote must be there.`,
          ] as const,
        ]),
    ...(access ? [['In the room', access] as const] : []),
    ...(children ? [['With children', children] as const] : []),
    ...(travel ? [['Travel', travel] as const] : []),
  ].map(([term, value]) => [term!, value!])
}

/** Files that officers and movers added are read on the site: they are papers of their own. */
function papersOf({ agenda }: Meeting, motions: readonly MotionInPack[]): PdfBlock[] {
  const rows = agenda.flatMap((item, place) => {
    const ofMotion = motions.find(({ motion }) => motion.number === item.motion)?.papers ?? []
    return [
      ...item.papers.map(({ title }) => [title, 'The page of the meeting']),
      ...ofMotion.map(({ title, motion }) => [title, `The page of Motion ${motion}`]),
    ].map((row) => [`${place + 1}. ${item.title}`, ...row])
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'More papers',
      columns: [{ head: 'For item' }, { head: 'Paper' }, { head: 'Where it is' }],
      rows,
    },
  ]
}

const standing: Record<MotionState, string> = {
  moved: 'It waits for a seconder.',
  seconded: 'It waits for a vote.',
  voting: 'A vote on it is called.',
  decided: 'It is decided.',
  withdrawn: 'It is withdrawn.',
  composited: 'Another motion stands for it.',
}

function standingOf({ state, openForSupport }: Motion): string {
  if (state === 'moved' && openForSupport) return 'It waits for a seconder or for enough support.'
  return standing[state]
}

function motionBlocks({ motion, amendments }: MotionInPack): PdfBlock[] {
  const { number, title, version, mover, seconder, secondedAt, putBySupport } = motion
  const shown = amendments.list.filter((one) => isStillOpen(one.state) || isInText(one.state))
  return [
    { kind: 'heading', text: `Motion ${number}: ${title}` },
    {
      kind: 'text',
      text: [
        broughtBy(mover, secondedAt && !putBySupport ? { seconder } : undefined),
        putBySupport && 'Its supporters have put it.',
        standingOf(motion),
        version.number > 1 && `This is version ${version.number}.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
    { kind: 'lines', lines: numberLines(version.text, version.lines).map(lineOf(version.text)) },
    ...(shown.length > 0 ? amendmentBlocks(motion, shown, amendments.collisions) : []),
  ]
}

/** "Moved by Ada Stone, seconded by Ben Frost." */
function broughtBy(mover: string, seconded: { seconder?: string } | undefined): string {
  const nameOf = (name: string | undefined) => isolateName(name || 'a former member')
  return `Moved by ${nameOf(mover)}${seconded ? `, seconded by ${nameOf(seconded.seconder)}` : ''}.`
}

/** The words of a line without the marks that set them. */
function lineOf(text: string) {
  return (line: NumberedLine) => ({
    number: line.number,
    words: inlineRuns(text, line.paragraph)
      .map(({ from, to }) => text.slice(Math.max(from, line.from), Math.min(to, line.to)))
      .join(''),
    bold: line.paragraph.kind === 'heading',
    apart: line.opens && line.paragraph.apart,
  })
}

function amendmentBlocks(
  { number, version }: Motion,
  shown: readonly Amendment[],
  collisions: Amendments['collisions'],
): PdfBlock[] {
  return [
    { kind: 'subheading', text: `Amendments to Motion ${number}` },
    ...collisions.map(
      ({ title, sentences }): PdfBlock => ({ kind: 'text', text: `${title}. ${sentences}` }),
    ),
    ...shown.flatMap((one): PdfBlock[] => [
      {
        kind: 'subheading',
        text: `A${one.number}: ${one.where}${one.version === version.number ? '' : ` of version ${one.version}`}`,
      },
      {
        kind: 'text',
        text: `${broughtBy(one.mover, one.seconded ? one : undefined)} ${amendmentStatus(one).words}.`,
      },
      ...one.excerpts.map((pieces): PdfBlock => ({ kind: 'changes', pieces })),
    ]),
  ]
}
