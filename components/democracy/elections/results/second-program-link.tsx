type Props = { slug: string }

/** To the program in `public/verify`, which shares nothing with ours and also runs from the reader's own disk. */
export function SecondProgramLink({ slug }: Props) {
  return (
    <a href={`/verify/index.html?board=/api/elections/${slug}/board.ndjson`}>
      Check with a second, independent program
    </a>
  )
}
