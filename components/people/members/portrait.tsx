import { initialsOf } from '@/lib/people/members/initials'

type Props = {
  /** Whose it is: chooses the ground, so that it stays the same wherever they appear. */
  id: string
  name: string
  /** The address of their photo, where they have one. Alt text is not needed beside the name. */
  photo?: string
  size?: 'small' | 'head' | 'face' | 'hall'
}

const grounds = [
  'bg-banner',
  'bg-harbour',
  'bg-ivy',
  'bg-plum',
  'bg-highlight portrait-highlight',
  'bg-ink',
]

/** A photo, or until there is one a small banner with initials. Beside a name, which says who it is. */
export function Portrait({ id, name, photo, size }: Props) {
  const ground = grounds[groundOf(id)]
  return (
    <span
      aria-hidden="true"
      className={`portrait ${ground} ${size ? `portrait-${size}` : ''} ${photo ? 'outline-none' : ''}`}
    >
      {photo ? (
        // biome-ignore lint/performance/noImgElement: it comes from our own route, already cut to size
        <img src={photo} alt="" />
      ) : (
        initialsOf(name)
      )}
    </span>
  )
}

function groundOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return sum % grounds.length
}
