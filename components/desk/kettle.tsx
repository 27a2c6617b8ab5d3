import type { ReactNode } from 'react'
import { organisation } from '@/lib/organisation'

/** The desk with nothing on it: a mug, what was last, what comes next. */
export function Kettle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid items-center gap-5 border-2 border-rule-strong border-dashed p-5 sm:p-8 md:grid-cols-[11rem_1fr] md:gap-8">
      <Mug />
      <div className="flow [--flow:0.5rem]">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}

function Mug() {
  return (
    <svg viewBox="0 0 160 160" aria-hidden="true" className="w-28 md:w-full">
      <g className="fill-none stroke-highlight" strokeWidth="7" strokeLinecap="round">
        <path d="M42 48c-8-9 8-14 0-25" />
        <path d="M72 48c-8-9 8-14 0-25" />
        <path d="M102 48c-8-9 8-14 0-25" />
      </g>
      <path d="M16 64h112v76a8 8 0 0 1-8 8H24a8 8 0 0 1-8-8z" className="fill-banner" />
      <path d="M16 64h112v10H16z" className="fill-ink" />
      <path
        d="M128 84h6a20 20 0 0 1 0 40h-6"
        className="fill-none stroke-banner"
        strokeWidth="10"
      />
      <path d="M24 84h96M24 134h96" className="stroke-highlight" strokeWidth="3" />
      <text
        x="72"
        y="120"
        textAnchor="middle"
        fontSize="30"
        textLength={organisation.shortName.length > 5 ? 88 : undefined}
        lengthAdjust="spacingAndGlyphs"
        className="headline fill-card"
      >
        {organisation.shortName}
      </text>
    </svg>
  )
}
