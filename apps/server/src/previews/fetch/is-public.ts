import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Everything that the registry of special addresses (RFC 6890 and what followed) keeps from the open internet: private,
 * loopback, link-local (the cloud's own secrets at 169.254.169.254), shared, reserved, documentation, multicast.
 */
const special4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of IPv6 only what is given out to the world, without what leads back into IPv4 (Teredo, 6to4) or is for books. */
const world6: readonly (readonly [network: string, prefix: number])[] = [['2000::', 3]]
const special6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family)
  return list
}

/** Says whether an address is one of the open internet. What is no address is not. */
export const createIsPublic = (): ((address: string) => boolean) => {
  const [closed4, open6, closed6] = [listOf(special4, 'ipv4'), listOf(world6, 'ipv6'), listOf(special6, 'ipv6')]
  return (address) => {
    if (isIPv4(address)) return !closed4.check(address, 'ipv4')
    // A zone (`%eth0`) is only ever of a network at home.
    if (!isIPv6(address) || address.includes('%')) return false
    return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
  }
}
