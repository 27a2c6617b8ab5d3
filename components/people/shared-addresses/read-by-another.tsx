import { Notice } from '@/components/ui/notice'

/** Above what is somebody's own to read, for those whose mailbox somebody else reads as well. */
export function ReadByAnother({ shared }: { shared: boolean }) {
  if (!shared) return null
  return (
    <Notice title="You share an email address">
      <p>Anyone who reads that mailbox can sign in as you and see what you see here.</p>
    </Notice>
  )
}
