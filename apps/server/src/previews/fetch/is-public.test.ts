import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIsPublic } from './is-public.ts'

const isPublic = createIsPublic()

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
])('%s is of the open internet', (address) => expect(isPublic(address)).toBe(true))

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700::1111%eth0',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  'localhost',
  '',
])('%j is not', (address) => expect(isPublic(address)).toBe(false))

test('no address that wraps one of IPv4 gets through', () => {
  fc.assert(fc.property(fc.ipV4(), (address) => !isPublic(`::ffff:${address}`) && !isPublic(`64:ff9b::${address}`)))
})
