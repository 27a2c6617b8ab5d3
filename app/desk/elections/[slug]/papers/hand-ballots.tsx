import {
  PaperBallotForm,
  RemovePaperBallotForm,
} from '@/components/democracy/elections/papers/paper-ballot-forms'
import { PaperBallotsToCheck } from '@/components/democracy/elections/papers/paper-ballots-to-check'
import { Details } from '@/components/ui/details'
import type { PapersAtDesk } from '@/lib/democracy/elections/papers/list-papers'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import {
  confirmPaperBallotAction,
  enterPaperBallotAction,
  rejectPaperBallotAction,
} from './actions'

type Props = { slug: string; papers: PapersAtDesk; personId: string }

/** The papers filled in by hand: entered by one, typed again or struck out by another, while they can still be counted. */
export function HandBallots({ slug, papers, personId }: Props) {
  const { runs, contests, ballots, marked, opened } = papers
  const waiting = ballots.filter(({ confirmedBy }) => !confirmedBy)
  const closes = papers.phase === 'closed' ? 'closed' : 'closes'
  return (
    <>
      <h2>Paper ballots</h2>
      <p>
        {marked === 0
          ? 'No members are voting on paper.'
          : `Members voting on paper: ${marked}. Ballots entered: ${ballots.length}, of which ${waiting.length} still need a second officer to check them.`}
      </p>
      {!opened && (
        <PaperBallotsToCheck
          missing={papers.missing}
          unconfirmed={papers.unconfirmed}
          closes={`Voting ${closes} on ${momentInWords(papers.closesAt)}.`}
        />
      )}
      {runs && !opened && papers.missing > 0 && (
        <PaperBallotForm slug={slug} contests={contests} action={enterPaperBallotAction} />
      )}
      {!opened &&
        waiting.map(({ id, enteredBy, enterer, mayConfirm }, at) => {
          const paper = { slug, paperId: id, paper: `paper ${at + 1}` }
          if (enteredBy === personId)
            return (
              <RemovePaperBallotForm
                key={id}
                {...paper}
                how="withdraw"
                action={rejectPaperBallotAction}
              />
            )
          return (
            mayConfirm && (
              <Details key={id} summary={`Check paper ${at + 1}: type it in again`}>
                <p>{`${isolateName(enterer || 'Name withheld')} entered it. Type what the paper says, without asking them.`}</p>
                <PaperBallotForm
                  slug={slug}
                  paperId={id}
                  contests={contests}
                  action={confirmPaperBallotAction}
                />
                <RemovePaperBallotForm {...paper} how="strike" action={rejectPaperBallotAction} />
              </Details>
            )
          )
        })}
    </>
  )
}
