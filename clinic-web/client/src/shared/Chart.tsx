import { useComputedColorScheme } from '@mantine/core'
import { BarChart, FunnelChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

register([BarChart, FunnelChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** A chart for the eye alone: the table beside it says the same, so readers of the screen pass over it. */
export function Chart({ option, height = 260 }: { option: EChartsCoreOption; height?: number }) {
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme()
  useEffect(() => {
    const element = place.current
    if (!element) return
    const chart = init(element, scheme === 'dark' ? 'dark' : undefined, { renderer: 'svg' })
    chart.setOption({
      backgroundColor: 'transparent',
      animation: false,
      color: ['#0f766e', '#d97706', '#64748b', '#94a3b8'],
      textStyle: { fontFamily: 'inherit' },
      ...option,
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option, scheme])
  return <div ref={place} aria-hidden style={{ width: '100%', height }} />
}
