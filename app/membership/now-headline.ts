import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How one vote that is open stands for the reader. Of a secret ballot only their own browser knows more than `collected`. */
export type OwnVote = 'waiting' | 'voted' | 'collected' | 'on-paper' | 'not-on-roll' | 'by-consent'

export type NowFacts = {
  /** One for each vote that is open. */
  votes: readonly OwnVote[]
  /** What elections want of this member (a key to make, a stand-in to agree to), what they took on in meetings, and decisions they answer for. */
  duties: number
  /** Dues that are not paid, or did not go through. */
  duesWanted: boolean
  /** Elections whose ballot papers can be collected before voting opens. */
  papers: number
}

/** What the member's home says first: how things stand for whoever reads it, and what of it waits for them. */
export function nowInWords({ votes, duties, duesWanted, papers }: NowFacts): {
  headline: string
  lead: string
} {
  const dues = duesWanted ? 'Your dues are not paid.' : ''
  if (votes.length > 0) {
    const headline = `${capital(countInWords(votes.length))} ${votes.length === 1 ? 'vote is' : 'votes are'} open`
    return { headline, lead: ownPart(votes, duesWanted) }
  }
  if (papers > 0) {
    const headline = papers === 1 ? 'Your ballot paper is ready' : 'Your ballot papers are ready'
    return {
      headline,
      lead: `Collect ${papers === 1 ? 'it' : 'them'} before you vote. ${dues}`.trim(),
    }
  }
  if (duties > 0) {
    const headline = `${capital(countInWords(duties))} ${duties === 1 ? 'thing waits' : 'things wait'} for you`
    return { headline, lead: dues || 'No vote is open at the moment.' }
  }
  if (duesWanted)
    return { headline: 'Your dues are not paid', lead: 'Nothing else needs you today.' }
  return { headline: 'Nothing needs you today', lead: 'No vote is open at the moment.' }
}

function ownPart(votes: readonly OwnVote[], duesWanted: boolean): string {
  const waiting = votes.filter((vote) => vote === 'waiting').length
  const alone = votes.length === 1
  if (waiting > 0) {
    const all = votes.length === 2 ? 'Both wait' : 'All of them wait'
    const which = alone
      ? 'It waits'
      : waiting === votes.length
        ? all
        : `${capital(countInWords(waiting))} of them ${waiting === 1 ? 'waits' : 'wait'}`
    return `${which} for you${duesWanted ? ', and so do your dues' : ''}.`
  }
  const dues = duesWanted ? ' Your dues are not paid.' : ''
  if (votes.includes('collected'))
    return `You have your ballot paper. If you have not cast it, cast it before voting closes.${dues}`
  if (votes.every((vote) => vote === 'voted'))
    return `${alone ? 'You have voted.' : 'You have voted in all of them.'}${dues}`
  return `${alone ? 'It does not wait' : 'None of them waits'} for you.${dues}`
}
