import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'

type Props = { returningOfficer: string; email: string }

/** For members without JavaScript or a device that can vote, or who would rather not: a ballot on paper. */
export function PaperBallotHelp({ returningOfficer, email }: Props) {
  return (
    <p>
      You can vote on paper instead. Ask <Name>{returningOfficer}</Name>, the returning officer, at{' '}
      <a href={`mailto:${email}`}>{email}</a>
      {
        '. Two officers add your ballot to the count together, so both see it. It is published beside the others without your name, and the register other members can read does not say who voted on paper. If only one or two do, whoever knows that you did may still guess which is yours.'
      }
    </p>
  )
}

export function WithoutJavaScript(props: Props) {
  return (
    <noscript>
      <Notice kind="warning" title="This page needs JavaScript">
        <p>
          A secret ballot is sealed in your own browser, before we see it. That needs JavaScript,
          which is switched off or did not load.
        </p>
        <PaperBallotHelp {...props} />
      </Notice>
    </noscript>
  )
}
