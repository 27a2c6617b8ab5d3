import type { ReactNode } from 'react'

export type TagTone = 'neutral' | 'todo' | 'attention' | 'done' | 'stopped' | 'special'

const tones: Record<TagTone, string> = {
  neutral: 'bg-sunk text-ink',
  todo: 'bg-harbour-tint text-harbour',
  attention: 'border-l-4 border-highlight bg-highlight-tint text-ink',
  done: 'bg-ivy-tint text-ivy',
  stopped: 'bg-ink text-paper',
  special: 'border-l-4 border-plum bg-sunk text-plum',
}

/** How something stands, in a word or two. The word says it; the colour only helps. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`tag ${tones[tone]}`}>{children}</strong>
}
