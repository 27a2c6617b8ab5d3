/** A QR code to scan, drawn without a script. */
export function QrCode({ rows, label }: { rows: readonly boolean[][]; label: string }) {
  const size = rows.length
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    // Dark on white whatever the colours of the page: a camera has to read it.
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className="w-full max-w-[16rem] border-2 border-ink [forced-color-adjust:none]"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
