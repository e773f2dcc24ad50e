import type { Attendance, Conversion, LeadTimes, UtilisationLine } from '../api/reports'
import type { ReportTexts } from '../i18n/en/reports'
import { hoursOf, oneDecimal, percent } from './numbers'
import type { View } from './Report'

/** How numbers and names are written here. */
export interface Writing {
  texts: ReportTexts
  locale: string
  serviceName: (id: string) => string
}

const bars = (names: string[], series: { name: string; data: (number | null)[] }[], unit: string) => ({
  grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
  legend: { top: 0, itemGap: 24 },
  tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => (value == null ? '–' : `${String(value)}${unit}`) },
  xAxis: { type: 'category', data: names, axisLabel: { interval: 0, overflow: 'truncate', width: 110 } },
  yAxis: { type: 'value', axisLabel: { formatter: `{value}${unit}` } },
  series: series.map((each) => ({ ...each, type: 'bar', barMaxWidth: 42 })),
})

const hundredth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 100))

export function utilisationView(lines: UtilisationLine[], { texts, locale }: Writing): View {
  return {
    option: bars(lines.map((line) => line.name), [{ name: texts.share, data: lines.map((line) => hundredth(line.total.utilisation)) }], ' %'),
    head: [texts.name, texts.booked, texts.working, texts.share],
    rows: lines.map(({ id, name, total }) => ({
      key: id,
      cells: [name, texts.hours(hoursOf(total.bookedMinutes)), texts.hours(hoursOf(total.workingMinutes)), percent(total.utilisation, locale)],
    })),
  }
}

export function attendanceView({ total, services }: Attendance, { texts, locale, serviceName }: Writing): View {
  const lines = services.map(({ serviceId, count }) => ({ key: serviceId, name: serviceName(serviceId), count }))
  const all = lines.length > 1 ? [...lines, { key: '', name: texts.all, count: total }] : lines
  return {
    option: bars(
      lines.map((line) => line.name),
      [
        { name: texts.attended, data: lines.map((line) => line.count.attended) },
        { name: texts.missed, data: lines.map((line) => line.count.missed) },
        { name: texts.cancelled, data: lines.map((line) => line.count.cancelled) },
        { name: texts.open, data: lines.map((line) => line.count.open) },
      ],
      '',
    ),
    head: [texts.service, texts.attended, texts.missed, texts.cancelled, texts.open, texts.noShowRate],
    rows: all.map(({ key, name, count }) => ({
      key,
      cells: [name, count.attended, count.missed, count.cancelled, count.open, percent(count.noShowRate, locale)],
    })),
  }
}

export function leadTimesView({ total, services }: LeadTimes, { texts, locale, serviceName }: Writing): View {
  const lines = services.map(({ serviceId, spread }) => ({ key: serviceId, name: serviceName(serviceId), spread }))
  const all = lines.length > 1 ? [...lines, { key: '', name: texts.all, spread: total }] : lines
  const tenth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10)
  return {
    option: bars(
      lines.map((line) => line.name),
      [
        { name: texts.median, data: lines.map((line) => tenth(line.spread.medianDays)) },
        { name: texts.p90, data: lines.map((line) => tenth(line.spread.p90Days)) },
      ],
      '',
    ),
    head: [texts.service, texts.visits, texts.median, texts.p90],
    rows: all.map(({ key, name, spread }) => ({
      key,
      cells: [name, spread.visits, texts.days(oneDecimal(spread.medianDays, locale)), texts.days(oneDecimal(spread.p90Days, locale))],
    })),
  }
}

export function conversionView(conversion: Conversion, { texts, locale }: Writing): View {
  const stages = (['consultations', 'plans', 'sessions', 'maintenance'] as const).map((stage) => ({
    stage,
    name: texts.stages[stage],
    patients: conversion[stage],
  }))
  const first = conversion.consultations
  return {
    option: {
      tooltip: { trigger: 'item' },
      series: [
        {
          type: 'funnel',
          sort: 'none',
          left: 16,
          right: 16,
          top: 8,
          bottom: 8,
          minSize: '12%',
          label: { show: true, position: 'inside', formatter: '{b}: {c}' },
          data: stages.map(({ name, patients }) => ({ name, value: patients })),
        },
      ],
    },
    head: [texts.stage, texts.patients, texts.ofFirst],
    rows:
      first === 0
        ? []
        : stages.map(({ stage, name, patients }) => ({ key: stage, cells: [name, patients, percent(patients / first, locale)] })),
  }
}
