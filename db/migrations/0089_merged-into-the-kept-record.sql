-- A record that was merged into one that was merged in turn leads straight to the record that its member has now.
with recursive leads as (
	select person_id, merged_into_id as kept_id from members where merged_into_id is not null
	union all
	select l.person_id, m.merged_into_id from leads l join members m on m.person_id = l.kept_id where m.merged_into_id is not null
)
update members set merged_into_id = l.kept_id
from leads l
where members.person_id = l.person_id
	and not exists (select from members further where further.person_id = l.kept_id and further.merged_into_id is not null)
	and members.merged_into_id <> l.kept_id;
