type Props = { children: string | null | undefined; instead?: string }

/** Somebody's name beside other words: letters that run from right to left turn nothing around but themselves. */
export function Name({ children, instead = '' }: Props) {
  return <bdi>{children || instead}</bdi>
}
