import type { Route } from 'next'
import Link from 'next/link'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'

type Line = { key: string; who: string; detail?: string; href: Route; what: string }

/** What waits for somebody else, so that nobody wonders where it went. */
export function WaitingForOthers({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="waiting-for-others">
      <SectionHeading id="waiting-for-others">Waiting for others</SectionHeading>
      <ul>
        {lines.map(({ key, who, detail, href, what }) => (
          <li
            key={key}
            className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
          >
            <span>
              <Link href={href} prefetch={false} className="font-bold">
                <Name>{who}</Name>
              </Link>
              {detail && <span className="text-ink-soft"> · {detail}</span>}
            </span>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
