import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PersonActor } from '@/lib/kernel/actor'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { listOwnCases } from '@/lib/membership/discipline/read'

/** On the member's home: the cases that still need them, about themselves or to decide. */
export async function OwnCases({ person }: { person: PersonActor }) {
  const { own, deciding } = await listOwnCases(person)
  const shown = [
    ...own
      .filter(({ running, mayAppeal }) => running || mayAppeal)
      .map((one) => ({ ...one, mine: true })),
    ...deciding.filter(({ decides }) => decides).map((one) => ({ ...one, mine: false })),
  ]
  return shown.map(
    ({ id, reference, mine, state, answerBy, answerTimeOver, lapsesAt, appealBy }) => (
      <Notice
        key={id}
        kind="warning"
        title={mine ? 'There is a case about you' : 'You were named to decide a case'}
      >
        {mine && state === 'open' && (
          <p>
            You are presumed innocent.{' '}
            {answerTimeOver
              ? 'You can still answer, until it is decided.'
              : `Please answer by ${lastDayInWords(answerBy!)}.`}{' '}
            If it is not decided by {lastDayInWords(lapsesAt!)}, it drops.
          </p>
        )}
        {mine && state === 'decided' && appealBy && (
          <p>It has been decided. You can appeal until {lastDayInWords(appealBy)}.</p>
        )}
        {(state === 'appealed' || !mine) && lapsesAt && state !== 'decided' && (
          <p>
            {state === 'appealed'
              ? `If the appeal is not decided by ${lastDayInWords(lapsesAt)}, the decision has no effect.`
              : `It drops if it is not decided by ${lastDayInWords(lapsesAt)}.`}
          </p>
        )}
        <ButtonLink href={`/membership/cases/${reference}` as Route} variant="secondary">
          Open the case
        </ButtonLink>
      </Notice>
    ),
  )
}
