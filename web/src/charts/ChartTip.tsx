interface ChartTipProps {
  title: string
  rows: readonly { name: string; text: string }[]
  /** Where a click leads: `Åbn marts`. */
  hint?: string | undefined
  /** Middle of the mark, as a share of the chart's width. */
  at: number
}

/** The values of the mark under the mouse or in focus. The same words are the mark's accessible name. */
export function ChartTip({ title, rows, hint, at }: ChartTipProps) {
  const side = at > 0.6 ? { right: `calc(${(1 - at) * 100}% + 16px)` } : { left: `calc(${at * 100}% + 16px)` }
  return (
    <div className="k-chart-tip" style={side} aria-hidden="true">
      <div className="k-chart-tip-title">{title}</div>
      <dl>
        {rows.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {hint ? <div className="k-chart-tip-hint">{hint}</div> : null}
    </div>
  )
}
