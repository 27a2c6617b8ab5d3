import { Notice } from '@/components/ui/notice'

type Props = { returningOfficer: string; email: string }

/** For whoever has no JavaScript, no device that can, or no wish to: a ballot on paper. */
export function PaperBallotWay({ returningOfficer, email }: Props) {
  return (
    <p>
      {`You can vote on paper instead. Ask ${returningOfficer}, the returning officer, at `}
      <a href={`mailto:${email}`}>{email}</a>
      {
        '. Two people write your ballot into the count together, and you are marked as having voted on paper.'
      }
    </p>
  )
}

export function WithoutJavaScript(props: Props) {
  return (
    <noscript>
      <Notice kind="warning" title="This page needs JavaScript">
        <p>
          A secret ballot is sealed in your own browser, before we see it. That takes a program, and
          yours is switched off or did not load.
        </p>
        <PaperBallotWay {...props} />
      </Notice>
    </noscript>
  )
}
