import Findings

extension SiteCheck {
    /// Where a mounting height is said, and who hangs there.
    struct HeightPlace {
        let heightMM: Int
        let path: FindingPath

        /// The room to whose people the height matters, if it is known.
        let room: Room?
    }

    /// Every mounting height that is used: a sensor's own, and a ceiling unless all its sensors have their own.
    var heightPlaces: [HeightPlace] {
        let ceilings = zip(rooms, sights).filter { room, sight in
            let sensors = sight.sensors
            let isEmpty = sensors.isEmpty && !lost(.sensor, in: room.room.id)
            return isEmpty || sensors.contains { $0.sensor.heightMM == nil }
        }
        let own = sensors.compactMap { sensor -> HeightPlace? in
            guard let height = sensor.sensor.heightMM else { return nil }
            return HeightPlace(
                heightMM: height, path: sensor.path.appending("height"), room: room(of: sensor)?.room)
        }
        return ceilings.map { room, _ in
            HeightPlace(heightMM: room.room.ceilingMM, path: room.path.appending("ceiling"), room: room.room)
        } + own
    }
}
