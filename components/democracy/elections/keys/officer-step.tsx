import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { Keys } from '@/lib/democracy/elections/keys/read-keys'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import {
  EndWithoutCountForm,
  NameKeyHoldersForm,
  PublishElectionForm,
  RemindKeyHoldersForm,
} from './key-officer-forms'

type Props = Pick<
  Keys,
  | 'holders'
  | 'phase'
  | 'publishedAt'
  | 'closedAt'
  | 'openedAt'
  | 'withdrawalsUntil'
  | 'rollFrozenAt'
  | 'closesAt'
  | 'challengesUntil'
> & {
  slug: string
  now: Date
  /** Whether they may look members up by name. */
  byName: boolean
  name: FormAction
  remind: FormAction
  publish: FormAction
  end: FormAction
}

/** What the returning officer has to do about the keys: name, remind, publish, wait. There is no key among it. */
export function OfficerStep(props: Props): ReactNode {
  const { publishedAt, closedAt, openedAt } = props
  if (openedAt) return <Notice title="The ballots are opened, and the keys are of no more use." />
  if (closedAt) return <AfterTheClose {...props} />
  if (publishedAt) return <WhileVotingRuns {...props} />
  return <BeforePublication {...props} />
}

function BeforePublication({
  slug,
  holders,
  now,
  byName,
  name,
  remind,
  publish,
  ...election
}: Props) {
  const waitsFor = holders.filter(({ tested }) => !tested)
  const naming = <NameKeyHoldersForm slug={slug} action={name} named={holders} byName={byName} />
  if (holders.length === 0) return naming
  return (
    <>
      {waitsFor.length > 0 ? (
        <section className="flow">
          <h2>Waiting for {inWords(waitsFor)}</h2>
          <p>
            We have emailed them. Each makes a key on their own device and tests it. You see here
            who has, and nobody shows you anything else.
          </p>
          <RemindKeyHoldersForm slug={slug} action={remind} who={inWords(waitsFor)} />
        </section>
      ) : (
        <section className="flow">
          <h2>Publish the election</h2>
          <p>
            This fixes the candidates, the roll, the rules, the dates and the keys, and puts them on
            the board for everyone. We will email everyone who can vote. You cannot undo this.
          </p>
          {hindrance(election, now) ? (
            <Notice title={hindrance(election, now)} />
          ) : (
            <PublishElectionForm slug={slug} action={publish} />
          )}
        </section>
      )}
      <Details summary="Somebody cannot hold a key?">
        <p>
          Name somebody else. All three then make new keys, and any words they have on paper are
          worth nothing.
        </p>
        {naming}
      </Details>
    </>
  )
}

function hindrance(
  { withdrawalsUntil, rollFrozenAt }: Pick<Props, 'withdrawalsUntil' | 'rollFrozenAt'>,
  now: Date,
) {
  if (now < withdrawalsUntil)
    return `You can publish from ${momentInWords(withdrawalsUntil)}, when candidates can no longer withdraw`
  return rollFrozenAt ? undefined : 'You can publish as soon as the roll is frozen'
}

function WhileVotingRuns({ holders, closesAt }: Props) {
  const usable = holders.filter(({ lost }) => !lost).length
  const lost = inWords(holders.filter((one) => one.lost))
  if (usable < 2) {
    return (
      <Notice kind="warning" title={`${lost} have lost their words`}>
        <p>
          Two keys are needed and fewer are left, so unless somebody finds their words nobody can
          ever open these ballots. Members should know before they vote: tell them now.
        </p>
        <p>{`After voting closes on ${momentInWords(closesAt)} you end the election here without a count, and it is called again.`}</p>
      </Notice>
    )
  }
  return (
    <>
      <p>{`Ballots are sealed to all three keys. After voting closes on ${momentInWords(closesAt)}, we ask the key-holders for their words, and any two of them open the ballot box.`}</p>
      {lost && (
        <Notice kind="warning" title={`${lost} has lost their words`}>
          The other two can open the ballot box without them. Ask both to check theirs on this page
          now: if another is lost, nobody can.
        </Notice>
      )}
    </>
  )
}

function AfterTheClose({ slug, holders, now, challengesUntil, remind, end }: Props) {
  const given = holders.filter((one) => one.given).length
  const missing = holders.filter((one) => !one.given && !one.lost)
  const usable = holders.filter(({ lost }) => !lost).length
  if (usable < 2) return <KeysLost slug={slug} holders={holders} end={end} />
  if (given >= 2) return <TwoKeysGiven slug={slug} challengesUntil={challengesUntil} end={end} />
  return (
    <section className="flow">
      <h2>{given === 0 ? 'Two keys are needed' : 'One more key is needed'}</h2>
      <p>
        {given === 0
          ? 'Any two of the three will do, in any order, each on their own device. The first alone opens nothing.'
          : 'The first is given, and opens nothing alone. With the second the ballots are opened and counted. The third is not needed.'}
      </p>
      <RemindKeyHoldersForm slug={slug} action={remind} who={inWords(missing)} />
      {now < challengesUntil ? (
        <p>{`If two keys have not come by ${momentInWords(challengesUntil)}, you can end this election here without a count. Then it is called again.`}</p>
      ) : (
        <EndWithoutCount slug={slug} end={end}>
          The time for challenges is over and two keys have not come. You cannot undo this, even if
          they come later.
        </EndWithoutCount>
      )}
    </section>
  )
}

/** Counting takes a minute. Whatever keeps it from happening, the returning officer has a way on. */
function TwoKeysGiven({
  slug,
  challengesUntil,
  end,
}: Pick<Props, 'slug' | 'challengesUntil' | 'end'>) {
  return (
    <section className="flow">
      <h2>Two keys are given</h2>
      <p>
        The ballots are opened and counted now. That takes a few minutes at most: then reload this
        page.
      </p>
      <EndWithoutCount slug={slug} end={end} summary="Still not counted?">
        {`Before anything is opened, the whole board is checked. If it does not hold, nothing is counted, and you can end this election without a count. We check the board again when you send this: as long as it holds, nothing changes until ${momentInWords(challengesUntil)}.`}
      </EndWithoutCount>
    </section>
  )
}

function EndWithoutCount({
  slug,
  end,
  summary = 'End this election without a count',
  children,
}: Pick<Props, 'slug' | 'end'> & { summary?: string; children: ReactNode }) {
  return (
    <Details summary={summary}>
      <p>{children}</p>
      <EndWithoutCountForm slug={slug} action={end} />
    </Details>
  )
}

function KeysLost({ slug, holders, end }: Pick<Props, 'slug' | 'holders' | 'end'>) {
  return (
    <section className="flow">
      <h2>{`${inWords(holders.filter(({ lost }) => lost))} have lost their words`}</h2>
      <p>
        Two keys are needed, and fewer are left. These ballots stay sealed for good: nobody can open
        them, and neither can whoever runs the server.
      </p>
      <ol className="numbers">
        <li>Ask both to search once more. Whoever finds their words can enter them here.</li>
        <li>
          If nobody does, end this election without a count. The board then says why, and keeps what
          there is: the roll, how many voted, and every sealed ballot.
        </li>
        <li>Have the election called again, with three other key-holders.</li>
      </ol>
      <EndWithoutCount slug={slug} end={end}>
        You cannot undo this, even if the words are found later.
      </EndWithoutCount>
    </section>
  )
}

/** "Ann, Bob and Cy" */
function inWords(holders: readonly { name: string }[]): string {
  const names = holders.map(({ name }) => isolateName(name))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
