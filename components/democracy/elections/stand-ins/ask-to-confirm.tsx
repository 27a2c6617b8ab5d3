import Link from 'next/link'

/** For the returning officer, who needs a second person on this page. */
export function AskToConfirm({ slug }: { slug: string }) {
  return (
    <p>
      A second person has to confirm.{' '}
      <Link prefetch={false} href={`/desk/elections/${slug}`}>
        See who can
      </Link>
    </p>
  )
}
