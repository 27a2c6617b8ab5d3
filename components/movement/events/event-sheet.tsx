import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'

type Props = {
  words: string
  access: string | null
  cancelled: boolean
  whyCancelled: string | null
}

/** What an event is about, for everybody who may read of it. */
export function EventSheet({ words, access, cancelled, whyCancelled }: Props) {
  return (
    <>
      {cancelled && (
        <Notice kind="warning" title="This event is cancelled">
          {whyCancelled}
        </Notice>
      )}
      <Markdown source={words} headings={2} />
      {access && (
        <SummaryList
          title="So that everyone can take part"
          rows={[{ term: 'What there is', value: access }]}
        />
      )}
    </>
  )
}
