import { Tag } from '@/components/ui/tag'

type Line = { key: string; words: string; met: boolean; missing?: string }

/** The rules of a group's composition: each with whether it is met, and what is missing where it is not. */
export function CompositionRuleList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="border-ink border-t-3">
      {lines.map(({ key, words, met, missing }) => (
        <li
          key={key}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <div>
            <p className="font-bold">{words}</p>
            {missing && <p className="text-ink-soft text-sm">{missing}</p>}
          </div>
          <Tag tone={met ? 'done' : 'attention'}>{met ? 'Met' : 'Not met'}</Tag>
        </li>
      ))}
    </ul>
  )
}
