/**
 * The hatches of every chart, swatch and in-cell bar, mounted once by the shell and referred to as `url(#k-forecast)` and so on. Forecast leans
 * 45° (///), requested −45° (\\\), so that they differ on black-and-white paper too. Pitches are measured across the lines.
 */
export function ChartPatterns() {
  return (
    <svg className="visually-hidden" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Hatch id="k-forecast" tilt={45} pitch={4} width={1.15} colour="var(--actual)" />
        <Hatch id="k-forecast-pos" tilt={45} pitch={4} width={1.5} colour="var(--pos)" />
        <Hatch id="k-forecast-neg" tilt={45} pitch={4} width={1.5} colour="var(--neg)" />
        <Hatch id="k-requested" tilt={-45} pitch={5.5} width={1.8} colour="var(--amber-hatch)" />
      </defs>
    </svg>
  )
}

interface HatchProps {
  id: string
  /** Degrees the lines rise to the right; negative when they fall. */
  tilt: 45 | -45
  pitch: number
  width: number
  colour: string
}

/** Lines of one tilt: a vertical line in a tile of the pitch, turned. */
function Hatch({ id, tilt, pitch, width, colour }: HatchProps) {
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={`rotate(${tilt})`}>
      <line x1={pitch / 2} y1="-1" x2={pitch / 2} y2={pitch + 1} stroke={colour} strokeWidth={width} />
    </pattern>
  )
}
