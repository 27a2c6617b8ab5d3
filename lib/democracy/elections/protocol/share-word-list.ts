/** One word a byte: short, plain, told apart by their first three letters and by at least three slips of the finger. */
export const shareWords: readonly string[] = `
acorn admit album almond amber anchor angle apron
artist aspen atlas attic august autumn award badge
baker ballad bamboo banjo barley beach beetle berry
bishop blanket blossom bonnet border bramble bread brick
bronze brush bucket butter cabin cactus camel canoe
carpet castle cedar cello circle clover coast cobble
coffee copper coral cotton cousin cradle cricket cuckoo
curtain cushion cyclist daisy dentist desert diamond dinner
doctor dolphin donkey dragon drum duchess dustbin earth
echo effort elbow elder emerald engine evening fabric
falcon family farmer fence fern fiddle field flag
flute forest fossil freckle fruit furnace garden gate
giant giraffe glacier globe goblin gold gravel guitar
harbour helmet hexagon hinge hobby horse hotel iceberg
idea igloo insect island ivory jaguar jasmine jersey
jewel jigsaw journey juniper kayak kennel kidney kingdom
koala ladder lagoon lamp lantern lapwing lemon leopard
lilac linen lizard lobster lotus lunch lupin lyric
magnet maple match meadow mercury metal milk mirror
mitten moment morning mosaic muffin museum napkin nature
nephew nickel noon nutmeg oasis oatmeal object ocean
octopus office olive opera orange osprey oxygen palace
panda parrot pencil phone picnic pigeon pillow pirate
poem poppy potato prince pudding pumpkin puzzle quarry
queen quilt rabbit radio raft ribbon river rubber
rugby saucer school seagull seven shirt signal sister
skylark sleeve slipper smoke snow sofa soldier spider
square stable street sugar summer sunset swan syrup
tailor temple tennis thimble thunder tractor trumpet tulip
tweed typist unicorn urban utensil vanilla vicar village
vinegar violin volcano voyage vulture waffle walnut whale
wheat window wren yacht yogurt zebra zigzag zinc
`
  .trim()
  .split(/\s+/)
