import { lazy, Suspense } from 'react'
import { SkeletonBlock } from '../ui/states.tsx'
import type { PlotProps } from './Plot.tsx'

const Plot = lazy(() => import('./Plot.tsx').then((loaded) => ({ default: loaded.Plot })))

/** The plot, fetched when the first chart is shown; until then a skeleton of the same height. */
export function LazyPlot(props: PlotProps) {
  return (
    <Suspense
      fallback={
        <div style={{ height: props.height }}>
          <SkeletonBlock shape="bars" count={props.slots.length} height={props.height - props.margin.bottom} />
        </div>
      }
    >
      <Plot {...props} />
    </Suspense>
  )
}
