import { RailSection } from '@/components/layout/rail-section'
import { Details } from '@/components/ui/details'
import { mostNamesForPress } from '@/lib/movement/statements/states'

type Props = { slug: string; title: string; embed: string }

/** A statement for a newsroom, and for other people's pages. */
export function TakeItAlong({ slug, title, embed }: Props) {
  const frame = `<iframe src="${embed}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="300"></iframe>`
  return (
    <RailSection title="Press and other pages" acts>
      <p>
        <a href={`/statements/${slug}/press`} download>
          The press version, as plain text
        </a>
        , with the organisations and up to {mostNamesForPress.toLocaleString('en-GB')} of the names
        that show here.
      </p>
      <Details summary="Show it on your own page">
        <p>
          Copy this into your page. It shows the title and how many have signed, and sets no
          cookies.
        </p>
        <p className="code break-all">{frame}</p>
      </Details>
    </RailSection>
  )
}
