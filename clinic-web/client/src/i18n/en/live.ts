export const live = {
  reconnecting: 'Reconnecting…',
}
