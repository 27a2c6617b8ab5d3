import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { dayInWords, timeInWords } from '@/lib/kernel/calendar'

type Props = {
  startsAt: Date
  endsAt: Date
  venue: string | null
  town: string | null
  online: boolean
  onlineLink: string | null
  holder?: string
  audience: string
}

/** When and where, for the rail. The link to join online stands here for those who have a place. */
export function EventWhenAndWhere(props: Props) {
  const { startsAt, endsAt, venue, town, online, onlineLink, holder, audience } = props
  return (
    <RailSection title="When and where">
      <RailFacts
        facts={[
          { term: 'Date', value: dayInWords(startsAt) },
          { term: 'Time', value: `${timeInWords(startsAt)} to ${timeInWords(endsAt)}` },
          ...(venue ? [{ term: 'Place', value: `${venue}, ${town}` }] : []),
          ...(online
            ? [
                {
                  term: 'Online',
                  value: onlineLink ? (
                    <a href={onlineLink} rel="noreferrer" className="break-words">
                      {onlineLink}
                    </a>
                  ) : (
                    'You will see the link here once you have a place'
                  ),
                },
              ]
            : []),
          ...(holder ? [{ term: 'Held by', value: holder }] : []),
          { term: 'Who can come', value: audience },
        ]}
      />
    </RailSection>
  )
}
