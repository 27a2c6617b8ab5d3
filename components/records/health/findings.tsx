import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { HealthFinding, Light } from '@/lib/health/finding'

const lights: Record<Light, { tone: TagTone; word: string }> = {
  good: { tone: 'done', word: 'Good' },
  look: { tone: 'attention', word: 'Check' },
  act: { tone: 'stopped', word: 'Act now' },
}

/** How each part of the site is, and what to do about it. */
export function Findings({ findings }: { findings: readonly HealthFinding[] }) {
  return (
    <Table
      caption="How the site is"
      captionHidden
      stacks
      columns={[
        { key: 'about', head: 'Part' },
        { key: 'light', head: 'How it is' },
        { key: 'says', head: 'What we found' },
      ]}
      rows={findings.map(({ about, light, says, todo }) => ({
        id: about,
        cells: {
          about,
          light: <Tag tone={lights[light].tone}>{lights[light].word}</Tag>,
          says: (
            <>
              <p className="break-words">{says}</p>
              {todo && <p className="break-words text-ink-soft text-sm">{todo}</p>}
            </>
          ),
        },
      }))}
    />
  )
}
