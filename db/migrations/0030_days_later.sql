-- `addDays` of calendar.ts: the same wall time so many days later, of two equal ones in autumn the first; one that the spring
-- change skips becomes the one as much later. By how much a zone changes is the zone's own: half an hour on Lord Howe Island,
-- two hours at Troll. A property test keeps the two the same over many zones.
create or replace function days_later(at timestamptz, days integer, zone text) returns timestamptz
language sql immutable parallel safe as $$
  select case when earlier at time zone zone = wall or later at time zone zone <> wall then earlier else later end
  from (values ((at at time zone zone) + make_interval(days => days))) w(wall)
  -- By how much the clocks there show more than UTC's, the day before and the day after.
  cross join lateral (values (
    wall at time zone 'UTC' - interval '24 hours',
    wall at time zone 'UTC' + interval '24 hours'
  )) d(the_day_before, the_day_after)
  cross join lateral (values (
    wall at time zone 'UTC' - ((the_day_before at time zone zone) - (the_day_before at time zone 'UTC')),
    wall at time zone 'UTC' - ((the_day_after at time zone zone) - (the_day_after at time zone 'UTC'))
  )) t(earlier, later)
$$;
