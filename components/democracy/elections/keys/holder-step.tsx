import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { Keys } from '@/lib/democracy/elections/keys/read-keys'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { HolderKeyForm, TestWordsForm } from './holder-key-form'
import { LostWordsForm } from './key-officer-forms'
import { OpenBoxForm } from './open-box-form'
import { ShareForm } from './share-form'

type Props = Pick<
  Keys,
  | 'title'
  | 'publishedAt'
  | 'closedAt'
  | 'openedAt'
  | 'collectFrom'
  | 'closesAt'
  | 'rehearsal'
  | 'posted'
  | 'hasShares'
  | 'holders'
> & {
  slug: string
  address: string
  own: NonNullable<Keys['own']>
  store: Parameters<typeof HolderKeyForm>[0]['store']
  test: Parameters<typeof HolderKeyForm>[0]['test']
  give: Parameters<typeof OpenBoxForm>[0]['give']
  giveShare: Parameters<typeof ShareForm>[0]['give']
  lose: FormAction
}

/** What a key-holder has to do with their key at this moment. */
export function HolderStep(props: Props): ReactNode {
  const { publishedAt, closedAt, openedAt } = props
  if (openedAt) {
    return (
      <Notice title="Your words have done their work">
        The ballots are opened, and we have deleted what your words unlocked. Destroy them: with an
        old copy of our records they could still help somebody to find out who voted how.
      </Notice>
    )
  }
  if (props.hasShares) return <OldShare {...props} />
  if (closedAt) return <AfterTheClose {...props} />
  if (publishedAt) return <WhileVotingRuns {...props} />
  return <BeforePublication {...props} />
}

function BeforePublication({ slug, title, address, own, rehearsal, store, test, ...dates }: Props) {
  if (own.tested) {
    return (
      <>
        <Notice kind="success" title="Your key is ready" announce>
          {`Your words opened the test. Keep them safe until voting closes on ${momentInWords(dates.closesAt)}.`}
        </Notice>
        <Details summary="Lost your words, or somebody saw them?">
          <p>Make another key. The one you have now is then worth nothing.</p>
          <HolderKeyForm slug={slug} sheet={sheet()} store={store} test={test} />
        </Details>
      </>
    )
  }
  return (
    <>
      {!own.made && (
        <p>{`Please make it by ${momentInWords(dates.collectFrom)}. It takes 10 minutes, on your own device, with a printer or pen and paper.`}</p>
      )}
      <HolderKeyForm slug={slug} sheet={sheet()} rehearsal={rehearsal} store={store} test={test} />
    </>
  )

  function sheet() {
    return {
      election: title,
      place: own.place,
      holder: `${isolateName(own.name)}, ${memberNumberInWords(own.number)}`,
      closes: momentInWords(dates.closesAt),
      address,
    }
  }
}

function WhileVotingRuns({ slug, own, closesAt, rehearsal, test, lose }: Props) {
  const closes = momentInWords(closesAt)
  return (
    <>
      {own.lost ? (
        <Notice kind="warning" title="You told us that your words are lost">
          The other two key-holders can open the ballot box without you. If you find your words,
          type them below.
        </Notice>
      ) : (
        <p>{`Ballots are sealed with your key now. After ${closes} we ask you for your words. Until then nobody may see them, and nobody from us will ever ask you to read them out.`}</p>
      )}
      {rehearsal && (
        <Details summary="Check that you still have your words" open={own.lost}>
          <p>This opens the same test as before. It opens no ballot.</p>
          <TestWordsForm slug={slug} rehearsal={rehearsal} test={test} />
        </Details>
      )}
      {!own.lost && (
        <Details summary="I have lost my words">
          <p>
            That happens, and two keys are enough. We tell the returning officer, so that they can
            ask the other two to check theirs.
          </p>
          <LostWordsForm slug={slug} action={lose} />
        </Details>
      )}
    </>
  )
}

function AfterTheClose({ slug, own, holders, posted, rehearsal, give, lose }: Props) {
  if (holders.filter(({ given }) => given).length >= 2) {
    return (
      <Notice kind="success" title="Two keys are given" announce>
        {own.given
          ? 'Yours is one of them. The ballots are being opened and counted.'
          : 'Yours is not needed. The ballots are being opened and counted.'}
      </Notice>
    )
  }
  if (own.given) {
    return (
      <Notice kind="success" title="Your key is given" announce>
        {posted
          ? 'It is on the board, for everyone to see. It opens nothing alone: as soon as a second key-holder gives theirs, the ballots are opened and counted.'
          : 'Fewer than 20 ballots came in, so the keys are never published and we keep yours sealed. It opens nothing alone: as soon as a second key-holder gives theirs, the ballots are counted.'}
      </Notice>
    )
  }
  return (
    <>
      <p>
        {posted
          ? 'One key is on the board already. With yours, the ballots are opened and counted.'
          : 'You may be the first: your key opens nothing until a second key-holder gives theirs.'}{' '}
        Your words stay in this browser. It sends only the key that opens ballots, which everyone
        may then see.
      </p>
      {own.lost && (
        <Notice kind="warning" title="You told us that your words are lost">
          If you have found them, enter them here.
        </Notice>
      )}
      {rehearsal && <OpenBoxForm slug={slug} rehearsal={rehearsal} give={give} />}
      {!own.lost && (
        <Details summary="I have lost my words">
          <p>Two keys are enough. We tell the returning officer that yours is not coming.</p>
          <LostWordsForm slug={slug} action={lose} />
        </Details>
      )}
    </>
  )
}

/** An election published before holders made their own keys: they were given shares of one. */
function OldShare({ slug, own, closedAt, giveShare }: Props) {
  if (!closedAt) return <p>Keep the share you were given safe until voting has closed.</p>
  if (own.given) {
    return (
      <Notice kind="success" title="We have your share">
        As soon as we have a second one, the ballot box opens and the count begins.
      </Notice>
    )
  }
  return <ShareForm slug={slug} give={giveShare} />
}
