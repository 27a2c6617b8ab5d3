import { Name } from '@/components/ui/name'
import { QrCode } from '@/components/ui/qr-code'
import { inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { Card } from '@/lib/people/cards/read'
import { memberNumberInWords } from '@/lib/people/members/member-number'

/** A membership card as it is on the page: what is printed on it and its code, on the cloth of the banner. */
export function MembershipCard({ card }: { card: Card }) {
  return (
    <section aria-label="Membership card" className="max-w-[34rem] border-2 border-ink bg-card">
      <div className="border-highlight border-b-4 bg-banner p-5 text-card">
        <p className="font-bold text-lg">{organisation.name}</p>
        <p>Membership card</p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-5 p-5">
        <div className="min-w-0 flex-1 basis-[12rem]">
          <p className="wrap-anywhere font-bold text-2xl">
            <Name>{card.name}</Name>
          </p>
          <p className="code mt-2 text-lg">{memberNumberInWords(card.number)}</p>
          <p>
            Member since <span className="whitespace-nowrap">{inWords(card.memberSince)}</span>
          </p>
        </div>
        <div className="w-[13rem]">
          <QrCode rows={card.rows} label="The code on your card, for our officers to scan" />
        </div>
      </div>
    </section>
  )
}
