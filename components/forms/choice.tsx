import type { ReactNode } from 'react'

export type Option = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** A heading that this option and those beside it stand under. */
  under?: string
  /** More to fill in when this one is chosen. It always stands there, so it works without JavaScript. */
  content?: ReactNode
}

type ChoiceProps = Option & {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked: boolean
  error?: string
  describedBy?: string
}

/** One option with its box. The whole line can be pressed. */
export function Choice({ type, name, id, value, checked, label, ...more }: ChoiceProps) {
  const hintId = more.hint ? `${id}-hint` : undefined
  return (
    <div>
      <div className="relative flex gap-3">
        <input
          id={id}
          type={type}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={more.error ? true : undefined}
          aria-describedby={[hintId, more.describedBy].filter(Boolean).join(' ') || undefined}
          className={`choice choice-${type}`}
        />
        <div className="pt-2">
          <label htmlFor={id} className="choice-label">
            {label}
          </label>
          {more.hint && (
            <div id={hintId} className="text-ink-soft text-sm">
              {more.hint}
            </div>
          )}
        </div>
      </div>
      {more.content && (
        <div className="mt-3 mb-5 ml-5 border-rule-strong border-l-4 pl-8">{more.content}</div>
      )}
    </div>
  )
}
