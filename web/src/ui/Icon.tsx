const PATHS = {
  'chevron-down': 'm4.5 6.5 3.5 3.5 3.5-3.5',
  'chevron-right': 'm6.5 4.5 3.5 3.5-3.5 3.5',
  'chevron-left': 'M9.5 4.5 6 8l3.5 3.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  check: 'm3 8.5 3.2 3.2L13 5',
  warning: 'M8 2.6 14.2 13H1.8L8 2.6ZM8 6.8v2.8M8 11.3v.1',
  lock: 'M4.5 7.2h7a.8.8 0 0 1 .8.8v4.7a.8.8 0 0 1-.8.8h-7a.8.8 0 0 1-.8-.8V8a.8.8 0 0 1 .8-.8ZM5.4 7.2V5.1a2.6 2.6 0 0 1 5.2 0v2.1',
  calendar: 'M3 4h10v9.5H3zM3 7h10M5.5 2.5V5M10.5 2.5V5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  bars: 'M2.5 13V8M6.2 13V3M9.8 13v-4M13.5 13V6.5',
  levels: 'M2.5 3.5h11M5 8h8.5M7.5 12.5h6',
  inbox: 'M2.5 9.5 4.2 3h7.6l1.7 6.5v3.5h-11zM2.5 9.5h3.2l.8 1.7h3l.8-1.7h3.2',
  document: 'M4 2.2h5.2L12.5 5.5v8.3H4zM9 2.4v3.3h3.3M6.2 8.5h4M6.2 11h4',
  people: 'M8 7.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM2.8 13.6c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  shield: 'M8 2.2 13 4v4c0 2.9-2 5-5 6-3-1-5-3.1-5-6V4z',
  layers: 'm8 2.5 5.8 3L8 8.5l-5.8-3zM2.2 8.2 8 11.2l5.8-3M2.2 10.9 8 13.9l5.8-3',
} as const

/** Names of the icons there are. */
export type IconName = keyof typeof PATHS

/** One of the few icons: 16 px, 1.5 px strokes in the colour of the text around it. Always decoration beside words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="k-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
