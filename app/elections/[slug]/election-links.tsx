import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'

type Props = { slug: string }

export function SignInToTakePart({ slug }: Props) {
  return (
    <p>
      <Link href={`/sign-in?next=/elections/${slug}`} prefetch={false}>
        Sign in to take part
      </Link>
    </p>
  )
}

/** For the returning officer. */
export function RunElectionLink({ slug }: Props) {
  return (
    <p>
      <ButtonLink href={`/desk/elections/${slug}`} variant="secondary">
        Run this election
      </ButtonLink>
    </p>
  )
}
